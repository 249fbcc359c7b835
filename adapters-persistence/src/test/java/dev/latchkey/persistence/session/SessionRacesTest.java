package dev.latchkey.persistence.session;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionEpoch;
import dev.latchkey.domain.session.Sighting;
import dev.latchkey.persistence.Held;
import dev.latchkey.persistence.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two transactions that meet at one row, each order forced by holding the first one open. */
class SessionRacesTest {

    private static final Sighting SEEN = new Sighting(NOON.plus(Duration.ofHours(3)), "198.51.100.0/24");

    private final Sessions sessions = TestDatabase.need(Sessions.class);
    private final Transactions transactions = TestDatabase.need(Transactions.class);

    private final PostgresSightings sightings = TestDatabase.need(PostgresSightings.class);

    @AutoClose
    private final Held held = new Held(transactions);

    private final User ada = UserBuilder.aUser().build();

    @BeforeEach
    void addAda() {
        TestDatabase.need(Users.class).add(ada);
    }

    @Test
    @Tag("SR-REV-05")
    void aSignInBeforeRevokeAllIsRevokedByIt() {
        var session = aSession().of(ada.id()).build();

        var revoked = held.whileHolding(
                () -> add(session), () -> transactions.inTransaction(() -> sessions.revokeAll(ada.id())));

        assertThat(revoked).isEqualTo(1);
        assertThat(sessions.find(session.token())).isEmpty();
    }

    @Test
    @Tag("SR-REV-05")
    void aSignInDuringRevokeAllWaitsAndFails() {
        var session = aSession().of(ada.id()).build();

        var added = held.whileHolding(() -> sessions.revokeAll(ada.id()), () -> add(session));

        assertThat(added).isFalse();
        assertThat(sessions.find(session.token())).isEmpty();
    }

    @Test
    @Tag("SR-REV-05")
    void aSignInDuringRevokeOthersWaitsAndFails() {
        var kept = given();
        var session = aSession().of(ada.id()).build();

        var added = held.whileHolding(() -> sessions.revokeOthers(ada.id(), kept.id()), () -> add(session));

        assertThat(added).isFalse();
        assertThat(sessions.ofUser(ada.id(), NOON)).containsExactly(kept);
    }

    @Test
    @Tag("SR-LIF-04")
    void aRenewalDuringARevocationWaitsAndFails() {
        var session = given();

        var renewed = held.whileHolding(
                () -> sessions.revoke(ada.id(), session.id()),
                () -> sessions.renew(session, session.renewedAt(NOON, POLICY)));

        assertThat(renewed).isEmpty();
        assertThat(sessions.find(session.token())).isEmpty();
    }

    @Test
    @Tag("SR-LIF-09")
    void aSessionThatIsJustBeingRenewedIsNotPurged() {
        var session = given();
        var end = session.lifetime().expiresAt();
        var justBefore = end.minusSeconds(1);

        transactions.inTransaction(() -> {
            sessions.renew(session, session.renewedAt(justBefore, POLICY));
            assertThat(held.elsewhere(() -> sessions.removeExpired(end, 1_000_000)))
                    .isNotNegative();
            return true;
        });

        assertThat(sessions.find(session.token())).isPresent();
    }

    @Test
    @Tag("SR-DEV-08")
    @Tag("SR-LIF-04")
    void aSightingDuringARevocationDoesNotWaitAndBringsNothingBack() {
        var session = given();
        sightings.note(session, SEEN);

        transactions.inTransaction(() -> {
            sessions.revoke(ada.id(), session.id());
            assertThat(held.elsewhere(sightings::writeDown)).isZero();
            return true;
        });

        assertThat(sessions.find(session.token())).isEmpty();
    }

    @Test
    @Tag("SR-DEV-08")
    @Tag("SR-REV-01")
    void aRevocationOfAllDuringSightingsWaitsAndEndsThemAll() {
        var one = given();
        var other = given();
        sightings.note(other, SEEN);
        sightings.note(one, SEEN);

        var revoked = held.whileHolding(
                sightings::writeDown, () -> transactions.inTransaction(() -> sessions.revokeAll(ada.id())));

        assertThat(revoked).isEqualTo(2);
        assertThat(sessions.ofUser(ada.id(), NOON)).isEmpty();
    }

    /** Whoever ends both sessions has the one and wants the other: a sighting that waited would stop both for good. */
    @Test
    @Tag("SR-DEV-08")
    void sightingsOfManySessionsNeverStandInTheWayOfWhoeverHasLockedOne() {
        var one = given();
        var other = given();
        sightings.note(one, SEEN);
        sightings.note(other, SEEN);

        transactions.inTransaction(() -> {
            sessions.revoke(ada.id(), one.id());
            assertThat(held.elsewhere(sightings::writeDown)).isEqualTo(1);
            return sessions.revoke(ada.id(), other.id());
        });

        assertThat(sessions.ofUser(ada.id(), NOON)).isEmpty();
    }

    @Test
    @Tag("SR-DEV-08")
    @Tag("SR-LIF-03")
    void aRenewalDuringASightingWaitsAndBothAreKept() {
        var session = given();
        var renewed = session.renewedAt(NOON, POLICY);
        sightings.note(session, SEEN);

        held.whileHolding(sightings::writeDown, () -> sessions.renew(session, renewed));

        assertThat(sessions.find(session.token()).orElseThrow().session())
                .isEqualTo(new Session(
                        session.id(), ada.id(), session.token(), session.client(), renewed.lifetime(), SEEN));
    }

    @Test
    @Tag("SR-DEV-08")
    @Tag("SR-LIF-03")
    void aSightingDuringARenewalIsLeftForTheNextTime() {
        var session = given();
        var renewed = session.renewedAt(NOON.plus(POLICY.updateAge()), POLICY);
        sightings.note(session, SEEN);

        transactions.inTransaction(() -> {
            sessions.renew(session, renewed);
            return held.elsewhere(sightings::writeDown);
        });
        assertThat(sessions.find(session.token()).orElseThrow().session()).isEqualTo(renewed);

        sightings.note(renewed, SEEN);
        assertThat(sightings.writeDown()).isEqualTo(1);
    }

    private boolean add(Session session) {
        return transactions.inTransaction(() -> {
            var held = sessions.hold(ada.id(), SessionEpoch.FIRST);
            if (held) {
                sessions.add(session);
            }
            return held;
        });
    }

    private Session given() {
        var session = aSession().of(ada.id()).build();
        sessions.add(session);
        return session;
    }
}
