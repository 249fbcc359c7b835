package dev.latchkey.application.revocation.internal;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.ObservedTransactions;
import dev.latchkey.application.Overloaded;
import dev.latchkey.application.Result;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.revocation.ConfirmationPending;
import dev.latchkey.application.revocation.Effective;
import dev.latchkey.application.revocation.InMemoryNodes;
import dev.latchkey.application.revocation.MovableStopwatch;
import dev.latchkey.application.revocation.ObservedNodes;
import dev.latchkey.application.revocation.Revocations;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.revocation.Effect;
import dev.latchkey.domain.revocation.LeaseTerm;
import dev.latchkey.domain.revocation.Node;
import dev.latchkey.domain.revocation.NodeId;
import dev.latchkey.domain.revocation.Stamp;
import dev.latchkey.domain.revocation.Subject;
import dev.latchkey.domain.session.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SR-REV-01")
class ConfirmedRevocationsTest {

    private static final LeaseTerm TERM = new LeaseTerm(Duration.ofSeconds(2));
    private static final Effect AT_ONCE = new Effect(1, 0, Duration.ZERO);
    private static final Effect NONE_YET = new Effect(0, 0, Duration.ZERO);

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryUsers users = new InMemoryUsers(store);
    private final ObservedTransactions transactions = new ObservedTransactions(store);
    private final InMemoryNodes nodes = new InMemoryNodes();
    private final MovableStopwatch stopwatch = new MovableStopwatch(NOON);
    private final Node node = new Node(TERM, 10);
    private final List<String> events = new ArrayList<>();
    private final Revocations revocations = revocations(_ -> {});

    private final User ada = UserBuilder.aUser().build();
    private final Session session = aSession().of(ada.id()).build();

    @BeforeEach
    void registerAndForgetThatItHappened() {
        var keeper = new LeaseKeeper(node, nodes, TestRandomness.seeded(1), stopwatch);
        keeper.keep();
        keeper.keep();
    }

    @Test
    void waitAfterTheCommitAndOutsideOfIt() {
        var effective = revocations.effectively(this::revoke);

        assertThat(effective).isEqualTo(new Effective<>(true, AT_ONCE));
        assertThat(events).containsExactly("revoke inside", "beyond outside", "peersOf outside");
    }

    @Test
    void answerWhatWasDoneAndHowItBecameEffective() {
        assertThat(revocations.attemptEffectively(() -> Result.done(revoke())))
                .isEqualTo(Result.done(new Effective<>(true, AT_ONCE)));
        assertThat(revocations.attempt(() -> Result.done(revoke()))).isEqualTo(Result.done(true));
        assertThat(revocations.<Boolean>inTransaction(this::revoke)).isTrue();

        assertThat(events).hasSize(9).endsWith("revoke inside", "beyond outside", "peersOf outside");
    }

    @Test
    void haveLetThisNodeHearWhenTheyReturn() {
        var stamp = node.stamp();

        revocations.inTransaction(this::revoke);

        assertThat(mayAnswer(stamp)).isFalse();
    }

    @Test
    @Tag("SR-REV-09")
    void waitForEachSilentNodeAndSaySo() {
        nodes.register(new NodeId("silent"), TERM);

        var effect = revocations.effectively(this::revoke).effect();

        assertThat(effect.nodesExpired()).isEqualTo(1);
        assertThat(effect.waited()).isGreaterThanOrEqualTo(TERM.outlived());
    }

    @Test
    void doNotWaitWhenTheWorkIsRefused() {
        var result = revocations.attemptEffectively(() -> {
            revoke();
            return Result.refused("for a reason");
        });

        assertThat(result).isEqualTo(Result.refused("for a reason"));
        assertThat(events).containsExactly("revoke inside");
        assertThat(store.users).isEmpty();
    }

    @Test
    void doNotWaitWhenTheWorkFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> revocations.inTransaction(() -> {
                    revoke();
                    throw new IllegalStateException("on purpose");
                }))
                .withMessage("on purpose");

        assertThat(events).containsExactly("revoke inside");
        assertThat(store.users).isEmpty();
    }

    @Test
    void doNotWaitWhenTheCommitFails() {
        transactions.failAtTheEnd();

        assertThatIllegalStateException()
                .isThrownBy(() -> revocations.inTransaction(this::revoke))
                .withMessage("on purpose");

        assertThat(events).containsExactly("revoke inside");
    }

    @Test
    void joinEachOtherSoThatOnlyTheOutermostWaits() {
        var inner = new ArrayList<Effect>();

        var outer = revocations.effectively(() -> {
            inner.add(revocations.effectively(this::revoke).effect());
            inner.add(done(revocations.attemptEffectively(() -> Result.done(revoke())))
                    .effect());
            revocations.spreading(this::revoke);
            return revocations.attempt(() -> Result.done(revocations.<Boolean>inTransaction(this::revoke)));
        });

        assertThat(inner).containsExactly(NONE_YET, NONE_YET);
        assertThat(outer).isEqualTo(new Effective<>(Result.done(true), AT_ONCE));
        assertThat(transactions.count()).isEqualTo(1);
        assertThat(events)
                .containsExactly(
                        "revoke inside",
                        "revoke inside",
                        "revoke inside",
                        "revoke inside",
                        "beyond outside",
                        "peersOf outside");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void failInATransactionAfterWhichNobodyWaits(boolean spreading) {
        Supplier<Boolean> revocation = () ->
                spreading ? revocations.spreading(this::revoke) : revocations.<Boolean>inTransaction(this::revoke);

        assertThatIllegalStateException().isThrownBy(() -> transactions.inTransaction(revocation));

        assertThat(events).isEmpty();
    }

    @Test
    @Tag("SR-REV-09")
    void keepWhatWasDoneWhenItCannotBeConfirmed() {
        assertThatExceptionOfType(ConfirmationPending.class)
                .isThrownBy(() -> revocations(_ -> fail()).inTransaction(this::revoke));

        assertThat(store.users).containsOnlyKeys(ada.id());
    }

    @Test
    void tellWhatSpreadsAndDoNotWait() {
        nodes.register(new NodeId("silent"), TERM);
        var stamp = node.stamp();

        assertThat(revocations.<Boolean>spreading(this::revoke)).isTrue();

        assertThat(events).containsExactly("revoke inside", "beyond outside", "wake-up outside");
        assertThat(mayAnswer(stamp)).isFalse();
        assertThat(stopwatch.pauses()).isEmpty();
    }

    @Test
    @Tag("SR-REV-02")
    void goOnWithoutAStoreThatDoesNotAnswerWhatSpreads() {
        assertThat(revocations(_ -> fail()).<Boolean>spreading(this::revoke)).isTrue();

        assertThat(store.users).containsOnlyKeys(ada.id());
        assertThat(stopwatch.pauses()).isEmpty();
    }

    @Test
    void tellNobodyWhenWhatSpreadsFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> revocations.spreading(() -> {
                    throw new IllegalStateException("on purpose");
                }))
                .withMessage("on purpose");

        assertThat(events).isEmpty();
    }

    @Test
    void sayWhetherATransactionIsRunning() {
        assertThat(revocations.isRunning()).isFalse();
        assertThat(revocations.<Boolean>inTransaction(revocations::isRunning)).isTrue();
        assertThat(revocations.isRunning()).isFalse();
    }

    private boolean revoke() {
        happened("revoke");
        users.add(ada);
        nodes.log(new Subject.OfSession(session.id()));
        return true;
    }

    private boolean mayAnswer(Stamp stamp) {
        return node.mayAnswer(stamp, session.id(), session.user(), stopwatch.now());
    }

    private static <T> T done(Result<T, ?> result) {
        return ((Result.Done<T, ?>) result).value();
    }

    private static void fail() {
        throw new Overloaded("on purpose", Duration.ofSeconds(1));
    }

    private void happened(String event) {
        events.add(event + (transactions.isRunning() ? " inside" : " outside"));
    }

    private Revocations revocations(Consumer<String> event) {
        Consumer<String> happened = this::happened;
        return new ConfirmedRevocations(
                transactions,
                new RevocationConfirmer(
                        node, new ObservedNodes(nodes, happened.andThen(event)), () -> happened("wake-up"), stopwatch));
    }
}
