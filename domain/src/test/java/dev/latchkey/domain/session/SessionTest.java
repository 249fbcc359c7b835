package dev.latchkey.domain.session;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    @Test
    void isWorthWhatItsLifetimeSays() {
        var session = aSession().begunAt(NOON).build();

        assertThat(session.standingAt(NOON, POLICY)).isEqualTo(new Standing.Live());
        assertThat(session.standingAt(NOON.plus(POLICY.updateAge()), POLICY)).isEqualTo(new Standing.DueForRenewal());
        assertThat(session.standingAt(NOON.plus(POLICY.expiresIn()), POLICY)).isEqualTo(new Standing.Over());
    }

    @Test
    void isTheSameInAllButItsLifetimeWhenRenewed() {
        var session = aSession().begunAt(NOON).build();
        var due = NOON.plus(POLICY.updateAge());

        var renewed = session.renewedAt(due, POLICY);

        assertThat(renewed)
                .isEqualTo(new Session(
                        session.id(),
                        session.user(),
                        session.token(),
                        session.client(),
                        session.lifetime().renewedAt(due, POLICY),
                        session.lastSeen()));
    }

    @Test
    @Tag("SR-DEV-08")
    void isLastSeenWhereItIsBegun() {
        var session = aSession().begunAt(NOON).build();

        assertThat(session.lastSeen()).isEqualTo(new Sighting(NOON, "192.0.2.0/24"));
    }

    @Test
    @Tag("SR-DEV-08")
    void isSeenAgainFromTheVeryInstantThatTheIntervalHasPassed() {
        var session = aSession().begunAt(NOON).build();
        var elsewhere = new Client("2001:db8:1:2::3", "");
        var due = NOON.plus(POLICY.sightingInterval());

        assertThat(session.seenAt(due.minus(TICK), elsewhere, POLICY)).isEmpty();
        assertThat(session.seenAt(due, elsewhere, POLICY)).contains(new Sighting(due, "2001:db8:1::/48"));
        assertThat(session.seenAt(due.plus(TICK), elsewhere, POLICY)).isPresent();
    }

    @Test
    @Tag("SR-DEV-08")
    void isNotSeenEarlierThanBeforeByAClockThatIsBehind() {
        var session = aSession().begunAt(NOON).build();

        assertThat(session.seenAt(NOON.minus(Duration.ofDays(1)), session.client(), POLICY))
                .isEmpty();
    }

    @Test
    @Tag("SR-TOK-02")
    void doesNotHoldItsSecret() {
        var builder = aSession();
        var session = builder.build();

        assertThat(session.token()).isEqualTo(builder.token().hash());
        assertThat(session.toString()).doesNotContain(builder.token().value());
    }
}
