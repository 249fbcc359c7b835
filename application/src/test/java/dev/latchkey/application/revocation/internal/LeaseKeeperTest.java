package dev.latchkey.application.revocation.internal;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.application.Overloaded;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.revocation.InMemoryNodes;
import dev.latchkey.application.revocation.MovableStopwatch;
import dev.latchkey.application.revocation.ObservedNodes;
import dev.latchkey.domain.revocation.Fencing;
import dev.latchkey.domain.revocation.LeaseTerm;
import dev.latchkey.domain.revocation.Node;
import dev.latchkey.domain.revocation.Peer;
import dev.latchkey.domain.revocation.Stamp;
import dev.latchkey.domain.revocation.Subject;
import dev.latchkey.domain.session.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LeaseKeeperTest {

    private static final LeaseTerm TERM = new LeaseTerm(Duration.ofSeconds(2));
    private static final Duration NANO = Duration.ofNanos(1);

    private final InMemoryNodes nodes = new InMemoryNodes();
    private final MovableStopwatch stopwatch = new MovableStopwatch(NOON);
    private final Node node = new Node(TERM, 10);
    private final TestRandomness randomness = TestRandomness.seeded(1);
    private final LeaseKeeper keeper = new LeaseKeeper(node, nodes, randomness, stopwatch);

    private final Session session = aSession().build();

    @Test
    void registersTheNodeFirstAndThenAsksAtOnce() {
        assertThat(keeper.keep()).isTrue();

        assertThat(self()).map(Peer::node).isEqualTo(node.id()).isPresent();
        assertThat(self()).map(Peer::term).contains(TERM);
        assertThat(node.hasLease(stopwatch.now())).isFalse();
    }

    @Test
    void keepsALeaseByAskingAgainAndAgain() {
        keeper.keep();

        for (var time = 0; time < 10; time++) {
            assertThat(keeper.keep()).isFalse();
            stopwatch.advance(TERM.reliedOn().minus(NANO));
            assertThat(node.hasLease(stopwatch.now())).isTrue();
        }

        assertThat(self()).map(Peer::renewals).contains(10L);
    }

    @Test
    @Tag("SR-REV-01")
    void countsTheLeaseFromBeforeItAsked() {
        var slowly = observing(_ -> stopwatch.advance(TERM.reliedOn().minus(NANO)));
        slowly.keep();

        slowly.keep();

        assertThat(node.hasLease(stopwatch.now())).isTrue();
        stopwatch.advance(NANO);
        assertThat(node.hasLease(stopwatch.now())).isFalse();
    }

    @Test
    @Tag("SR-REV-01")
    void appliesWhatIsNewBeforeItSaysThatItHeard() {
        var stamp = begin();
        nodes.log(new Subject.OfSession(session.id()));

        assertThat(keeper.keep()).as("others wait for a word").isTrue();
        assertThat(mayAnswer(stamp)).isFalse();
        assertThat(self().orElseThrow().unheard()).hasSize(1);

        assertThat(keeper.keep()).isFalse();
        assertThat(self().orElseThrow().unheard()).isEmpty();
    }

    @Test
    @Tag("SR-REV-01")
    void hearsOnceMoreOfWhatItsAnswerWasLostOf() {
        var stamp = begin();
        nodes.log(new Subject.OfSession(session.id()));

        assertThatExceptionOfType(Overloaded.class).isThrownBy(losing()::keep);
        assertThat(self().orElseThrow().unheard()).hasSize(1);
        assertThat(mayAnswer(stamp)).as("the lease from before the revocation").isTrue();

        assertThat(keeper.keep()).isTrue();
        assertThat(mayAnswer(stamp)).isFalse();
        assertThat(node.hasLease(stopwatch.now())).isTrue();
    }

    @Test
    @Tag("SR-REV-02")
    void letsTheLeaseRunOutWhenNobodyAnswers() {
        var stamp = begin();
        stopwatch.advance(TERM.reliedOn().minus(NANO));

        assertThatExceptionOfType(Overloaded.class).isThrownBy(losing()::keep);

        assertThat(mayAnswer(stamp)).isTrue();
        stopwatch.advance(NANO);
        assertThat(mayAnswer(stamp)).isFalse();
    }

    @Test
    @Tag("SR-REV-11")
    void beginsAnewUnderAnotherNameWhenTheOthersWentOnWithoutIt() {
        var stamp = begin();
        var before = self().orElseThrow();
        assertThat(nodes.fence(new Fencing(before.node(), before.renewals()))).isTrue();

        assertThat(keeper.keep()).isTrue();
        assertThat(node.id()).isEmpty();
        assertThat(node.hasLease(stopwatch.now())).isFalse();

        assertThat(keeper.keep()).isTrue();
        assertThat(self()).map(Peer::node).isEqualTo(node.id()).isNotEqualTo(Optional.of(before.node()));
        assertThat(node.hasLease(stopwatch.now())).isFalse();

        assertThat(keeper.keep()).isFalse();
        assertThat(node.hasLease(stopwatch.now())).isTrue();
        assertThat(mayAnswer(stamp)).isFalse();
        assertThat(mayAnswer(node.stamp())).isTrue();
    }

    @Test
    @Tag("SR-REV-01")
    void retiresTheNodeAfterItAnswersNothingAnyMore() {
        begin();

        assertThatExceptionOfType(Overloaded.class).isThrownBy(observing(call -> {
            assertThat(call).isEqualTo("retire");
            assertThat(node.hasLease(stopwatch.now())).isFalse();
            throw new Overloaded("on purpose", NANO);
        })::retire);

        assertThat(self()).isEmpty();
        assertThat(node.id()).isEmpty();
    }

    @Test
    void retiresNobodyWhoWasNeverRegistered() {
        keeper.retire();

        assertThat(self()).isEmpty();
        assertThat(node.id()).isEmpty();
    }

    /** Registered, with a lease; and a stamp from then. */
    private Stamp begin() {
        keeper.keep();
        keeper.keep();
        return node.stamp();
    }

    private boolean mayAnswer(Stamp stamp) {
        return node.mayAnswer(stamp, session.id(), session.user(), stopwatch.now());
    }

    private Optional<Peer> self() {
        return nodes.peersOf(Optional.empty()).stream().findFirst();
    }

    private LeaseKeeper losing() {
        return observing(_ -> {
            throw new Overloaded("on purpose", NANO);
        });
    }

    private LeaseKeeper observing(Consumer<String> event) {
        return new LeaseKeeper(node, new ObservedNodes(nodes, event), randomness, stopwatch);
    }
}
