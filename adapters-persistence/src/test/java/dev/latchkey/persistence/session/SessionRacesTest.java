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
import dev.latchkey.persistence.TestDatabase;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two transactions that meet at one row, each order forced by holding the first one open. */
class SessionRacesTest {

    private final Sessions sessions = TestDatabase.need(Sessions.class);
    private final SessionLookup lookup = TestDatabase.need(SessionLookup.class);
    private final Transactions transactions = TestDatabase.need(Transactions.class);
    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private final User ada = UserBuilder.aUser().build();

    @BeforeEach
    void addAda() {
        TestDatabase.need(Users.class).add(ada);
    }

    @AfterEach
    void stop() {
        other.close();
    }

    @Test
    @Tag("SR-REV-05")
    void aSignInBeforeRevokeAllIsRevokedByIt() throws Exception {
        var session = aSession().of(ada.id()).build();

        var revoked = inTransaction(() -> {
            sessions.add(session, SessionEpoch.FIRST);
            return startedAndWaiting(() -> transactions.inTransaction(() -> sessions.revokeAll(ada.id())));
        });

        assertThat(revoked.get(5, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(lookup.find(session.token())).isEmpty();
    }

    @Test
    @Tag("SR-REV-05")
    void aSignInDuringRevokeAllWaitsAndFails() throws Exception {
        var session = aSession().of(ada.id()).build();

        var added = inTransaction(() -> {
            sessions.revokeAll(ada.id());
            return startedAndWaiting(() -> sessions.add(session, SessionEpoch.FIRST));
        });

        assertThat(added.get(5, TimeUnit.SECONDS)).isFalse();
        assertThat(lookup.find(session.token())).isEmpty();
    }

    @Test
    @Tag("SR-REV-05")
    void aSignInDuringRevokeOthersWaitsAndFails() throws Exception {
        var kept = given();
        var session = aSession().of(ada.id()).build();

        var added = inTransaction(() -> {
            sessions.revokeOthers(ada.id(), kept.id());
            return startedAndWaiting(() -> sessions.add(session, SessionEpoch.FIRST));
        });

        assertThat(added.get(5, TimeUnit.SECONDS)).isFalse();
        assertThat(sessions.ofUser(ada.id(), NOON)).containsExactly(kept);
    }

    @Test
    @Tag("SR-LIF-04")
    void aRenewalDuringARevocationWaitsAndFails() throws Exception {
        var session = given();

        var renewed = inTransaction(() -> {
            sessions.revoke(ada.id(), session.id());
            return startedAndWaiting(() -> sessions.renew(session, session.renewedAt(NOON, POLICY)));
        });

        assertThat(renewed.get(5, TimeUnit.SECONDS)).isEmpty();
        assertThat(lookup.find(session.token())).isEmpty();
    }

    @Test
    @Tag("SR-LIF-09")
    void aSessionThatIsJustBeingRenewedIsNotPurged() throws Exception {
        var session = given();
        var end = session.lifetime().expiresAt();
        var justBefore = end.minusSeconds(1);

        inTransaction(() -> {
            sessions.renew(session, session.renewedAt(justBefore, POLICY));
            assertThat(inTheOther(() -> sessions.removeExpired(end, 1_000_000))).isNotNegative();
            return true;
        });

        assertThat(lookup.find(session.token())).isPresent();
    }

    private Session given() {
        var session = aSession().of(ada.id()).build();
        sessions.add(session, SessionEpoch.FIRST);
        return session;
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transactions.inTransaction(work);
    }

    private <T> T inTheOther(Callable<T> work) {
        try {
            return other.submit(work).get(5, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Starts work on the other thread and returns once PostgreSQL says that it waits for a lock. */
    private <T> Future<T> startedAndWaiting(Callable<T> work) {
        var future = other.submit(work);
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!somebodyWaitsForALock()) {
            assertThat(future.isDone()).as("finished without waiting").isFalse();
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
        return future;
    }

    private static boolean somebodyWaitsForALock() {
        var question = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getInt(1) > 0;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
