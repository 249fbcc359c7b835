package dev.latchkey.domain.revocation.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The service in foul weather, and in the fair weather after it. {@code -Dsimulation.seeds=10000} makes so many runs instead of
 * the usual ones; that takes ten minutes.
 */
@Tag("SR-REV-01")
class RevocationSimulationTest {

    private static final int SEEDS = Integer.getInteger("simulation.seeds", 40);
    private static final double MOST = 0.7;

    private static Tally tally;

    @BeforeAll
    static void run() {
        tally = LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> Tally.of(seed, Simulation.run(seed, new Conduct())))
                .reduce(Tally::plus)
                .orElseThrow();
        System.out.println(tally);
    }

    @Test
    @Tag("SR-REV-10")
    @Tag("SR-REV-11")
    void acceptsNobodyWhoAsksAfterARevocationWasAnswered() {
        assertThat(tally.wrongs().acceptedAfterRevocation()).isEmpty();
    }

    @Test
    @Tag("SR-REV-02")
    void tellsNobodyThatTheyAreSignedOutBeforeTheyAre() {
        assertThat(tally.wrongs().signedOutBeforeTheEnd()).isEmpty();
    }

    @Test
    void revokesWithinALeaseAndASecondOnceNothingGoesWrong() {
        assertThat(tally.wrongs().overdue()).isEmpty();
    }

    @Test
    void givesEveryNodeALeaseOnceNothingGoesWrong() {
        assertThat(tally.wrongs().withoutLease()).isZero();
    }

    @Test
    void answersMostlyFromMemory() {
        assertThat(tally.shareFromMemory()).isGreaterThan(MOST);
    }

    @Test
    void leavesNothingOut() {
        assertThat(LongStream.of(tally.signedOut(), tally.unknown(), tally.revoked(), tally.pending()))
                .allMatch(count -> count > tally.runs());
    }

    @Test
    void isTheSameForTheSameSeed() {
        var first = Simulation.run(7, new Conduct()).history();
        var again = Simulation.run(7, new Conduct()).history();

        assertThat(again.all(Operation.class))
                .containsExactlyElementsOf(first.all(Operation.class).toList());
    }
}
