package dev.latchkey.application.revocation.internal;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.application.Overloaded;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.revocation.ConfirmRevocations;
import dev.latchkey.application.revocation.ConfirmationPending;
import dev.latchkey.application.revocation.InMemoryNodes;
import dev.latchkey.application.revocation.MovableStopwatch;
import dev.latchkey.application.revocation.ObservedNodes;
import dev.latchkey.domain.revocation.Effect;
import dev.latchkey.domain.revocation.LeaseTerm;
import dev.latchkey.domain.revocation.Moment;
import dev.latchkey.domain.revocation.Node;
import dev.latchkey.domain.revocation.NodeId;
import dev.latchkey.domain.revocation.Peer;
import dev.latchkey.domain.revocation.Registration;
import dev.latchkey.domain.revocation.Renewal;
import dev.latchkey.domain.revocation.Subject;
import dev.latchkey.domain.session.Session;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SR-REV-09")
class RevocationConfirmerTest {

    private static final LeaseTerm TERM = new LeaseTerm(Duration.ofSeconds(2));
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(25);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(100);

    private final InMemoryNodes nodes = new InMemoryNodes();
    private final MovableStopwatch stopwatch = new MovableStopwatch(NOON);
    private final TestRandomness randomness = TestRandomness.seeded(1);
    private final AtomicInteger wakeUps = new AtomicInteger();
    private final Node self = new Node(TERM, 10);
    private final LeaseKeeper keeper = keeperOf(self);
    private final ConfirmRevocations confirmer = confirmer(_ -> {});

    private final Session session = aSession().build();

    @Test
    void neitherWaitsNorWakesAnybodyWhenTheNodeIsAlone() {
        begin();
        revoke();

        assertThat(confirmer.confirm()).isEqualTo(new Effect(1, 0, Duration.ZERO));

        assertThat(wakeUps).hasValue(0);
        assertThat(stopwatch.pauses()).isEmpty();
    }

    @Test
    void countsItsOwnNodeOnlyWhenThatAnswersFromMemory() {
        revoke();

        assertThat(confirmer.confirm()).isEqualTo(new Effect(0, 0, Duration.ZERO));
    }

    @Test
    @Tag("SR-REV-01")
    void letsItsOwnNodeHearFirst() {
        begin();
        var stamp = self.stamp();
        revoke();
        assertThat(self.mayAnswer(stamp, session.id(), session.user(), stopwatch.now()))
                .isTrue();

        confirmer(call -> {
                    if (call.equals("peersOf")) {
                        assertThat(self.mayAnswer(stamp, session.id(), session.user(), stopwatch.now()))
                                .isFalse();
                    }
                })
                .confirm();

        assertThat(self.mayAnswer(stamp, session.id(), session.user(), stopwatch.now()))
                .isFalse();
    }

    @Test
    void doesNotWaitForThoseWhoHaveHeardAlready() {
        begin();
        var other = other();
        revoke();
        other.keep();
        other.keep();

        assertThat(confirmer.confirm()).isEqualTo(new Effect(2, 0, Duration.ZERO));

        assertThat(wakeUps).hasValue(0);
    }

    /** Nobody is reached by any wake-up here. */
    @Test
    @Tag("SR-REV-01")
    @Tag("SR-REV-10")
    void waitsUntilAllOthersHaveSaidThatTheyHeard() {
        begin();
        var quick = other();
        var slow = other();
        revoke();
        stopwatch.meanwhile(() -> {
            quick.keep();
            if (stopwatch.pauses().size() >= 20) {
                slow.keep();
            }
        });

        var effect = confirmer.confirm();

        assertThat(stopwatch.pauses()).hasSize(21).first().isEqualTo(Duration.ofMillis(1));
        assertThat(stopwatch.pauses()).isSorted().last().isEqualTo(LONGEST_PAUSE);
        var waited = stopwatch.pauses().stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(effect).isEqualTo(new Effect(3, 0, waited));
        assertThat(wakeUps).hasValue(1);
    }

    @Test
    @Tag("SR-REV-01")
    void waitsForWhatSomebodyElseRevokedBefore() {
        begin();
        var other = other();
        revoke();
        begin();
        stopwatch.meanwhile(other::keep);

        confirmer.confirm();

        assertThat(stopwatch.pauses()).hasSize(2);
    }

    @Test
    void doesNotWaitForWhatIsRevokedLater() {
        begin();
        var other = other();
        revoke();
        stopwatch.meanwhile(() -> {
            other.keep();
            nodes.log(new Subject.OfEveryone());
        });

        var effect = confirmer.confirm();

        assertThat(effect.nodesConfirmed()).isEqualTo(2);
        assertThat(stopwatch.pauses()).hasSize(2);
    }

    @Test
    void doesNotWaitForThoseWhoRegisterLater() {
        begin();
        var other = other();
        revoke();
        stopwatch.meanwhile(() -> {
            other.keep();
            aSilentOne();
            nodes.log(new Subject.OfEveryone());
        });

        assertThat(confirmer.confirm().nodesConfirmed()).isEqualTo(2);
    }

    @Test
    void doesNotWaitForThoseWhoRetireMeanwhile() {
        begin();
        var other = other();
        revoke();
        stopwatch.meanwhile(other::retire);

        assertThat(confirmer.confirm().nodesExpired()).isZero();

        assertThat(stopwatch.pauses()).hasSize(1);
    }

    @Test
    @Tag("SR-REV-01")
    void waitsForASilentNodeUntilItsLeaseHasSurelyRunOutAndFencesIt() {
        begin();
        var silent = aSilentOne();
        revoke();

        var effect = confirmer.confirm();

        assertThat(effect.nodesConfirmed()).isEqualTo(1);
        assertThat(effect.nodesExpired()).isEqualTo(1);
        assertThat(effect.waited()).isBetween(TERM.outlived(), TERM.outlived().plus(LONGEST_PAUSE));
        assertThat(nodes.renew(ask(silent))).isEmpty();

        assertThat(confirmer.confirm()).as("the next one").isEqualTo(new Effect(1, 0, Duration.ZERO));
    }

    /** It says that it is there, and is told what is new, but never says that it heard of that. */
    @Test
    @Tag("SR-REV-01")
    void fencesNobodyWhoAskedForNewsMeanwhile() {
        begin();
        var deaf = aSilentOne();
        revoke();
        stopwatch.meanwhile(() -> {
            if (stopwatch.pauses().size() == 1) {
                nodes.renew(ask(deaf));
            }
        });

        assertThat(confirmer.confirm().nodesExpired()).isEqualTo(1);

        assertThat(nodes.peersOf(self.id())).extracting(Peer::node).containsExactly(deaf.node());
    }

    @Test
    @Tag("SR-REV-01")
    void fencesNobodyWhoAsksForNewsAtTheLastMoment() {
        begin();
        var last = aSilentOne();
        revoke();
        stopwatch.meanwhile(() -> {
            if (stopwatch.now().atLeastSince(new Moment(0, NOON)).compareTo(TERM.outlived()) >= 0) {
                nodes.renew(ask(last));
            }
        });

        assertThat(confirmer.confirm().nodesExpired()).isEqualTo(1);

        assertThat(nodes.peersOf(self.id())).extracting(Peer::node).containsExactly(last.node());
    }

    @Test
    void isNotHarmedWhenASilentNodeCannotBeFenced() {
        begin();
        aSilentOne();
        revoke();

        var effect = confirmer(failingWhen("fence")).confirm();

        assertThat(effect.nodesExpired()).isEqualTo(1);
    }

    @Test
    @Tag("SR-REV-02")
    void asksAStoreThatDoesNotAnswerOnceMore() {
        begin();
        var other = other();
        revoke();
        stopwatch.meanwhile(other::keep);
        var failures = new AtomicInteger();

        var effect = confirmer(_ -> {
                    if (failures.incrementAndGet() <= 3) {
                        fail();
                    }
                })
                .confirm();

        assertThat(effect.nodesConfirmed()).isEqualTo(2);
        assertThat(stopwatch.pauses()).containsOnly(PAUSE_AFTER_FAILURE).hasSize(3);
    }

    @Test
    @Tag("SR-REV-02")
    void saysThatConfirmationIsPendingWhenTheStoreDoesNotAnswerAtAll() {
        begin();
        revoke();

        assertPendingIn(confirmer(_ -> fail()));
    }

    @Test
    @Tag("SR-REV-02")
    void saysThatConfirmationIsPendingWhenTheStoreDoesNotAnswerAnyMore() {
        begin();
        aSilentOne();
        revoke();

        assertPendingIn(confirmer(_ -> {
            if (stopwatch.pauses().size() >= 3) {
                fail();
            }
        }));
    }

    private void assertPendingIn(ConfirmRevocations lost) {
        assertThatExceptionOfType(ConfirmationPending.class)
                .isThrownBy(lost::confirm)
                .satisfies(pending -> assertThat(pending.retryAfter()).isPositive());
        assertThat(stopwatch.now().atLeastSince(new Moment(0, NOON)))
                .isBetween(TERM.outlived(), TERM.outlived().plus(PAUSE_AFTER_FAILURE));
    }

    /** This node registers and has a lease, or renews that. */
    private void begin() {
        keeper.keep();
        keeper.keep();
    }

    private LeaseKeeper other() {
        var other = keeperOf(new Node(TERM, 10));
        other.keep();
        other.keep();
        return other;
    }

    private LeaseKeeper keeperOf(Node node) {
        return new LeaseKeeper(node, nodes, randomness, stopwatch);
    }

    private Registration aSilentOne() {
        return nodes.register(new NodeId(randomness.alphanumeric(16)), TERM);
    }

    private Renewal ask(Registration node) {
        return new Renewal(node.node(), node.position(), stopwatch.now());
    }

    private void revoke() {
        nodes.log(new Subject.OfSession(session.id()));
    }

    private static Consumer<String> failingWhen(String failing) {
        return call -> {
            if (call.equals(failing)) {
                fail();
            }
        };
    }

    private static void fail() {
        throw new Overloaded("on purpose", Duration.ofSeconds(1));
    }

    private ConfirmRevocations confirmer(Consumer<String> event) {
        return new RevocationConfirmer(self, new ObservedNodes(nodes, event), wakeUps::incrementAndGet, stopwatch);
    }
}
