package dev.latchkey.domain.revocation;

import static dev.latchkey.domain.revocation.Moments.START;
import static dev.latchkey.domain.revocation.Moments.at;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SR-REV-01")
class ConfirmationTest {

    private static final LeaseTerm TERM = new LeaseTerm(ofSeconds(2));
    private static final LeaseTerm LONGER = new LeaseTerm(ofSeconds(5));
    private static final Duration OUTLIVED = ofMillis(2040);

    @Test
    void isCompleteAtOnceWhenNobodyElseIsThere() {
        var wait = Confirmation.begin(List.of(), START);

        assertThat(wait.isComplete()).isTrue();
        assertThat(wait.fencings()).isEmpty();
        assertThat(wait.effect(START)).isEqualTo(new Effect(0, 0, Duration.ZERO));
    }

    @Test
    void isCompleteAtOnceWhenEverybodyHasHeard() {
        var wait = Confirmation.begin(List.of(peer("a", 1), peer("b", 1)), START);

        assertThat(wait.isComplete()).isTrue();
        assertThat(wait.effect(START).nodesConfirmed()).isEqualTo(2);
    }

    @Test
    void waitsForWhoHasNotHeard() {
        var wait = Confirmation.begin(List.of(peer("a", 1), peer("b", 1, 7)), START);

        assertThat(wait.isComplete()).isFalse();
        assertThat(wait.awaited()).containsExactly(peer("b", 1, 7));
        assertThat(wait.confirmed()).isEqualTo(1);
        assertThat(wait.begunAt()).isEqualTo(START);
    }

    @Test
    void isCompleteOnceTheLastHasHeard() {
        var begun = Confirmation.begin(List.of(peer("a", 1, 7), peer("b", 1, 7)), START);

        var half = begun.after(List.of(peer("a", 2), peer("b", 1, 7)), at(ofMillis(10)));
        var whole = half.after(List.of(peer("a", 2), peer("b", 2)), at(ofMillis(20)));

        assertThat(half.isComplete()).isFalse();
        assertThat(half.awaited()).containsExactly(peer("b", 1, 7));
        assertThat(whole.isComplete()).isTrue();
        assertThat(whole.fencings()).isEmpty();
        assertThat(whole.effect(at(ofMillis(25)))).isEqualTo(new Effect(2, 0, ofMillis(25)));
    }

    @Test
    void waitsOnForWhoHasAskedButNotHeard() {
        var wait =
                Confirmation.begin(List.of(peer("a", 1, 7)), START).after(List.of(peer("a", 2, 7)), at(ofMillis(10)));

        assertThat(wait.isComplete()).isFalse();
        assertThat(wait.confirmed()).isZero();
    }

    @Test
    void waitsForEverythingThatWasInTheLogWhenItBegan() {
        var begun = Confirmation.begin(List.of(peer("a", 1, 7, 8)), START);

        assertThat(begun.after(List.of(peer("a", 2, 8)), at(ofMillis(10))).isComplete())
                .isFalse();
        assertThat(begun.after(List.of(peer("a", 2, 7)), at(ofMillis(10))).isComplete())
                .isFalse();
    }

    @Test
    void doesNotWaitForWhatCameIntoTheLogLater() {
        var wait = Confirmation.begin(List.of(peer("a", 1, 7)), START)
                .after(List.of(peer("a", 2, 8, 9)), at(ofMillis(10)));

        assertThat(wait.isComplete()).isTrue();
        assertThat(wait.confirmed()).isEqualTo(1);
    }

    @Test
    void doesNotWaitForWhoCameLater() {
        var wait = Confirmation.begin(List.of(peer("a", 1, 7)), START)
                .after(List.of(peer("a", 2), peer("b", 1, 7)), at(ofMillis(10)));

        assertThat(wait.isComplete()).isTrue();
        assertThat(wait.confirmed()).isEqualTo(1);
    }

    @Test
    void doesNotWaitForWhoIsNotThereAnyMore() {
        var wait = Confirmation.begin(List.of(peer("a", 1, 7), peer("b", 1, 7)), START)
                .after(List.of(peer("b", 1, 7)), at(ofMillis(10)));

        assertThat(wait.awaited()).containsExactly(peer("b", 1, 7));
        assertThat(wait.confirmed()).isEqualTo(1);
        assertThat(wait.expired()).isEmpty();
    }

    @Test
    void outlivesTheLeaseOfWhoIsSilent() {
        var begun = Confirmation.begin(List.of(peer("a", 5, 7)), START);

        assertThat(begun.after(List.of(peer("a", 5, 7)), at(OUTLIVED.minusNanos(1)))
                        .isComplete())
                .isFalse();
        assertThat(begun.after(List.of(peer("a", 5, 7)), at(OUTLIVED)).isComplete())
                .isTrue();
        assertThat(begun.after(List.of(peer("a", 5, 7)), at(OUTLIVED.plusNanos(1)))
                        .isComplete())
                .isTrue();
    }

    @Test
    void countsFromWhenItBegan() {
        var begun = Confirmation.begin(List.of(peer("a", 5, 7)), at(ofSeconds(30)));

        assertThat(begun.after(List.of(peer("a", 5, 7)), at(ofSeconds(31))).isComplete())
                .isFalse();
        assertThat(begun.after(List.of(peer("a", 5, 7)), at(ofSeconds(30).plus(OUTLIVED)))
                        .isComplete())
                .isTrue();
    }

    @Test
    @Tag("SR-REV-10")
    void isNotHastenedByTheClockOnTheWall() {
        var wait = Confirmation.begin(List.of(peer("a", 5, 7)), START)
                .after(
                        List.of(peer("a", 5, 7)),
                        new Moment(START.nanos(), START.wall().plus(ofHours(1))));

        assertThat(wait.isComplete()).isFalse();
    }

    @Test
    @Tag("SR-REV-09")
    void saysHowLongItTookByTheClockThatNobodySets() {
        var now =
                new Moment(START.nanos() + ofMillis(10).toNanos(), START.wall().plus(ofHours(1)));

        assertThat(Confirmation.begin(List.of(), START).effect(now).waited()).isEqualTo(ofMillis(10));
    }

    @Test
    @Tag("SR-REV-09")
    void countsOneMoreNodeThatHasHeard() {
        assertThat(new Effect(2, 1, ofMillis(10)).confirmedByOneMore()).isEqualTo(new Effect(3, 1, ofMillis(10)));
    }

    @Test
    void outlivesEachLeaseByItsOwnLength() {
        var peers = List.of(peer("a", 5, 7), new Peer(new NodeId("b"), 6, LONGER, Set.of(7L)));

        var first = Confirmation.begin(peers, START).after(peers, at(OUTLIVED));
        var second = first.after(peers, at(ofMillis(5099)));
        var third = second.after(peers, at(ofMillis(5100)));

        assertThat(first.expired()).containsExactly(peer("a", 5, 7));
        assertThat(second.isComplete()).isFalse();
        assertThat(third.isComplete()).isTrue();
        assertThat(third.fencings()).containsExactly(new Fencing(new NodeId("a"), 5), new Fencing(new NodeId("b"), 6));
        assertThat(third.effect(at(ofMillis(5200)))).isEqualTo(new Effect(0, 2, ofMillis(5200)));
    }

    @Test
    void fencesWhoWasSilentAllTheTimeAndNobodyElse() {
        var peers = List.of(peer("a", 5, 7), peer("b", 6, 7), peer("c", 8));

        var wait = Confirmation.begin(peers, START)
                .after(List.of(peer("a", 5, 7), peer("b", 7), peer("c", 9)), at(OUTLIVED));

        assertThat(wait.isComplete()).isTrue();
        assertThat(wait.fencings()).containsExactly(new Fencing(new NodeId("a"), 5));
        assertThat(wait.effect(at(OUTLIVED))).isEqualTo(new Effect(2, 1, OUTLIVED));
    }

    /** Who has asked since may have a lease; then the database finds another count than this and fences nobody. */
    @Test
    void fencesByHowOftenSomebodyHadAskedWhenItBegan() {
        var wait = Confirmation.begin(List.of(peer("a", 5, 7)), START)
                .after(List.of(peer("a", 9, 7)), at(ofSeconds(1)))
                .after(List.of(peer("a", 14, 7)), at(OUTLIVED));

        assertThat(wait.fencings()).containsExactly(new Fencing(new NodeId("a"), 5));
    }

    @Test
    void fencesNobodyWhoHeardInTheLastMoment() {
        var wait = Confirmation.begin(List.of(peer("a", 5, 7)), START).after(List.of(peer("a", 6)), at(OUTLIVED));

        assertThat(wait.isComplete()).isTrue();
        assertThat(wait.fencings()).isEmpty();
        assertThat(wait.confirmed()).isEqualTo(1);
    }

    @Test
    void doesNotConfuseNodes() {
        var wait = Confirmation.begin(List.of(peer("a", 1, 7)), START)
                .after(List.of(peer("b", 1), peer("a", 1, 7)), at(ofMillis(10)));

        assertThat(wait.isComplete()).isFalse();
    }

    private static Peer peer(String name, long renewals, long... unheard) {
        return new Peer(
                new NodeId(name), renewals, TERM, LongStream.of(unheard).boxed().collect(Collectors.toSet()));
    }
}
