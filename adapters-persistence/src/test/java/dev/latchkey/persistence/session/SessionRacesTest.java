package dev.latchkey.persistence.session;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.session.SessionLookup;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionEpoch;
import dev.latchkey.persistence.Held;
import dev.latchkey.persistence.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two transactions that meet at one row, each order forced by holding the first one open. */
class SessionRacesTest {

    private final Sessions sessions = TestDatabase.need(Sessions.class);
    private final SessionLookup lookup = TestDatabase.need(SessionLookup.class);
    private final Transactions transactions = TestDatabase.need(Transactions.class);

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
                () -> sessions.add(session, SessionEpoch.FIRST),
                () -> transactions.inTransaction(() -> sessions.revokeAll(ada.id())));

        assertThat(revoked).isEqualTo(1);
        assertThat(lookup.find(session.token())).isEmpty();
    }

    @Test
    @Tag("SR-REV-05")
    void aSignInDuringRevokeAllWaitsAndFails() {
        var session = aSession().of(ada.id()).build();

        var added =
                held.whileHolding(() -> sessions.revokeAll(ada.id()), () -> sessions.add(session, SessionEpoch.FIRST));

        assertThat(added).isFalse();
        assertThat(lookup.find(session.token())).isEmpty();
    }

    @Test
    @Tag("SR-REV-05")
    void aSignInDuringRevokeOthersWaitsAndFails() {
        var kept = given();
        var session = aSession().of(ada.id()).build();

        var added = held.whileHolding(
                () -> sessions.revokeOthers(ada.id(), kept.id()), () -> sessions.add(session, SessionEpoch.FIRST));

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
        assertThat(lookup.find(session.token())).isEmpty();
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

        assertThat(lookup.find(session.token())).isPresent();
    }

    private Session given() {
        var session = aSession().of(ada.id()).build();
        sessions.add(session, SessionEpoch.FIRST);
        return session;
    }
}
