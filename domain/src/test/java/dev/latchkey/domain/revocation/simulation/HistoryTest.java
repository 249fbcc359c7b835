package dev.latchkey.domain.revocation.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.revocation.simulation.Operation.Accepted;
import dev.latchkey.domain.revocation.simulation.Operation.Ended;
import dev.latchkey.domain.revocation.simulation.Operation.Pending;
import dev.latchkey.domain.revocation.simulation.Operation.Revoked;
import dev.latchkey.domain.revocation.simulation.Operation.SignedOut;
import dev.latchkey.domain.revocation.simulation.Operation.Unknown;
import dev.latchkey.domain.session.SessionId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("SR-REV-01")
class HistoryTest {

    private static final SessionId SESSION = new SessionId("%032d".formatted(1));
    private static final SessionId ANOTHER = new SessionId("%032d".formatted(2));

    @Test
    void findsWhoIsAcceptedThoughTheyAskedAfterTheRevocationWasAnswered() {
        var accepted = new Accepted(SESSION, new Period(21, 30), true);

        assertThat(historyOf(new Revoked(SESSION, new Period(10, 20)), accepted).acceptedAfterRevocation())
                .containsExactly(accepted);
    }

    @Test
    void findsThemWhateverElseThereIsAndInWhicheverOrder() {
        var fromMemory = new Accepted(SESSION, new Period(25, 26), true);
        var fromTheRow = new Accepted(SESSION, new Period(40, 41), false);
        var history = historyOf(
                fromTheRow,
                new Revoked(SESSION, new Period(12, 60)),
                new Accepted(ANOTHER, new Period(30, 31), true),
                fromMemory,
                new Revoked(SESSION, new Period(10, 20)),
                new Revoked(ANOTHER, new Period(10, 30)),
                new Accepted(SESSION, new Period(1, 2), true));

        assertThat(history.acceptedAfterRevocation()).containsExactly(fromTheRow, fromMemory);
    }

    @Test
    void letsThoseInWhoAskedBeforeTheRevocationWasAnswered() {
        var history = historyOf(
                new Revoked(SESSION, new Period(10, 20)),
                new Accepted(SESSION, new Period(5, 100), true),
                new Accepted(SESSION, new Period(15, 16), true),
                new Accepted(SESSION, new Period(20, 30), true));

        assertThat(history.acceptedAfterRevocation()).isEmpty();
    }

    @Test
    void promisesNothingWhenTheRevocationWasNotAnsweredWithSuccess() {
        var history = historyOf(
                new Pending(SESSION, new Period(10, 20)),
                new Ended(SESSION, new Period(15, 15)),
                new Accepted(SESSION, new Period(30, 31), true));

        assertThat(history.acceptedAfterRevocation()).isEmpty();
    }

    @Test
    void promisesNothingOfOtherSessions() {
        var history =
                historyOf(new Revoked(SESSION, new Period(10, 20)), new Accepted(ANOTHER, new Period(30, 31), true));

        assertThat(history.acceptedAfterRevocation()).isEmpty();
    }

    @Test
    void hasNothingAgainstThoseWhoAreNotLetIn() {
        var history = historyOf(
                new Revoked(SESSION, new Period(10, 20)),
                new SignedOut(SESSION, new Period(30, 31)),
                new Unknown(SESSION, new Period(30, 31)));

        assertThat(history.acceptedAfterRevocation()).isEmpty();
    }

    @Test
    void findsWhoIsToldThatTheSessionIsOverBeforeItIs() {
        var tooEarly = new SignedOut(SESSION, new Period(10, 14));
        var never = new SignedOut(ANOTHER, new Period(10, 14));
        var history = historyOf(
                new Ended(SESSION, new Period(15, 15)), tooEarly, never, new SignedOut(SESSION, new Period(10, 15)));

        assertThat(history.signedOutBeforeTheEnd()).containsExactly(tooEarly, never);
    }

    /** A million operations on one session: were each compared with each, this would take hours. */
    @Test
    @Timeout(20)
    void takesTimeInProportionToItsLength() {
        var history = new History();
        for (var time = 0; time < 500_000; time++) {
            history.add(new Accepted(SESSION, new Period(time, time), true));
            history.add(new Revoked(SESSION, new Period(500_000 + time, 600_000 + time)));
        }

        assertThat(history.acceptedAfterRevocation()).isEmpty();
    }

    private static History historyOf(Operation... operations) {
        var history = new History();
        List.of(operations).forEach(history::add);
        return history;
    }
}
