package dev.latchkey.application.session;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.Users;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.Sighting;
import dev.latchkey.domain.session.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every {@link Sightings} keeps to, whatever it is made of. */
@Tag("SR-DEV-08")
public abstract class SightingsContract {

    private static final Instant LATER = NOON.plus(Duration.ofHours(3));
    private static final Instant LATER_STILL = LATER.plus(Duration.ofHours(3));
    private static final Sighting ELSEWHERE = new Sighting(LATER, "198.51.100.0/24");

    private final User ada = UserBuilder.aUser().build();

    /** Where sessions are noted that were seen. */
    protected abstract Sightings sightings();

    /** Waits until all that was noted is written down. */
    protected abstract void writeDown();

    /** The sessions that are seen. Each test makes its own users, so they need not be empty. */
    protected abstract Sessions sessions();

    /** The users whose sessions they are. */
    protected abstract Users users();

    @Test
    void writesDownWhenAndWhereASessionWasSeenAndNothingElse() {
        var session = given();
        var other = another();

        sightings().note(session, ELSEWHERE);
        writeDown();

        assertThat(stored(session)).contains(seen(session, ELSEWHERE));
        assertThat(stored(other)).contains(other);
        assertThat(sessions().ofUser(ada.id(), NOON)).contains(seen(session, ELSEWHERE));
    }

    @Test
    void writesDownThatNobodyKnowsWhere() {
        var session = given();

        sightings().note(session, new Sighting(LATER, ""));
        writeDown();

        assertThat(stored(session)).contains(seen(session, new Sighting(LATER, "")));
    }

    @Test
    void writesDownManyAtOnce() {
        var one = given();
        var other = another();

        sightings().note(other, ELSEWHERE);
        sightings().note(one, ELSEWHERE);
        writeDown();

        assertThat(stored(one)).contains(seen(one, ELSEWHERE));
        assertThat(stored(other)).contains(seen(other, ELSEWHERE));
    }

    @Test
    void writesDownOneOfAllThatFoundASessionAsItWas() {
        var session = given();
        sightings().note(session, ELSEWHERE);
        writeDown();

        sightings().note(session, new Sighting(LATER_STILL, ""));
        writeDown();

        assertThat(stored(session)).contains(seen(session, ELSEWHERE));
    }

    @Test
    void writesDownWhatWasSeenAfterwards() {
        var session = given();
        sightings().note(session, ELSEWHERE);
        writeDown();

        var next = new Sighting(LATER_STILL, "2001:db8:1::/48");
        sightings().note(seen(session, ELSEWHERE), next);
        writeDown();

        assertThat(stored(session)).contains(seen(session, next));
    }

    @Test
    @Tag("SR-LIF-03")
    void leavesARenewalAsItIs() {
        var session = given();
        var renewed = session.renewedAt(NOON.plus(POLICY.updateAge()), POLICY);

        sightings().note(session, ELSEWHERE);
        sessions().renew(session, renewed);
        writeDown();

        assertThat(stored(session).map(Session::lifetime)).contains(renewed.lifetime());
    }

    @Test
    @Tag("SR-LIF-04")
    void bringsNothingBack() {
        var session = given();

        sightings().note(session, ELSEWHERE);
        sessions().revoke(ada.id(), session.id());
        sightings().note(session, ELSEWHERE);
        writeDown();

        assertThat(stored(session)).isEmpty();
    }

    @Test
    @Tag("SR-LIF-04")
    void makesNothingLastLonger() {
        var session = given();
        var end = session.lifetime().expiresAt();

        sightings().note(session, new Sighting(end.plusSeconds(1), ""));
        writeDown();

        assertThat(stored(session).map(Session::lifetime)).contains(session.lifetime());
        assertThat(sessions().ofUser(ada.id(), end)).isEmpty();
    }

    private Optional<Session> stored(Session session) {
        return sessions().find(session.token()).map(SignedIn::session);
    }

    private static Session seen(Session session, Sighting sighting) {
        return new Session(
                session.id(), session.user(), session.token(), session.client(), session.lifetime(), sighting);
    }

    private Session given() {
        users().add(ada);
        return another();
    }

    private Session another() {
        var session = aSession().of(ada.id()).build();
        sessions().add(session);
        return session;
    }
}
