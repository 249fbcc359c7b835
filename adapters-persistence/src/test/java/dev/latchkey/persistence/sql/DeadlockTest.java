package dev.latchkey.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.application.Overloaded;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.SessionEpoch;
import dev.latchkey.persistence.TestDatabase;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.ibatis.exceptions.PersistenceException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SR-OPS-07")
class DeadlockTest {

    private final Transactions transactions = TestDatabase.need(Transactions.class);
    private final Sessions sessions = TestDatabase.need(Sessions.class);
    private final Users users = TestDatabase.need(Users.class);
    private final User ada = UserBuilder.aUser().build();
    private final User bob = UserBuilder.aUser().build();
    private final CountDownLatch bothHoldOne = new CountDownLatch(2);
    private final AtomicInteger tries = new AtomicInteger();

    /** Each holds what the other wants: PostgreSQL undoes one, which is then tried again. */
    @Test
    void endsWithBothTransactionsDone() throws Exception {
        users.add(ada);
        users.add(bob);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> lock(ada, bob));
            var other = threads.submit(() -> lock(bob, ada));

            assertThat(one.get(30, TimeUnit.SECONDS)).isTrue();
            assertThat(other.get(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(tries).hasValueGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001"})
    void isGivenUpAfterAFewTries(String state) {
        assertThatExceptionOfType(Overloaded.class)
                .isThrownBy(() -> transactions.inTransaction(() -> fail(state)))
                .satisfies(overloaded -> assertThat(overloaded.retryAfter()).isPositive());

        assertThat(tries).hasValue(4);
    }

    @Test
    void isNotWhatSomebodyWaitsForWhoMeetsALongTransaction() throws Exception {
        users.add(ada);
        try (var connection = TestDatabase.connect()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement("SELECT id FROM \"user\" WHERE id = ? FOR UPDATE")) {
                statement.setString(1, ada.id().value());
                statement.execute();
            }

            assertThatExceptionOfType(Overloaded.class)
                    .isThrownBy(() -> transactions.inTransaction(() -> users.hold(ada.id())))
                    .satisfies(overloaded -> assertThat(overloaded.retryAfter()).isPositive());
        }
        assertThat(transactions.<Boolean>inTransaction(() -> sessions.hold(ada.id(), SessionEpoch.FIRST)))
                .isTrue();
    }

    @Test
    void isNotTakenForAnyOtherFailure() {
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> transactions.inTransaction(() -> fail("23505")));

        assertThat(tries).hasValue(1);
    }

    @Test
    void leavesNothingOfATryThatWasUndone() {
        var done = transactions.inTransaction(() -> {
            assertThat(users.add(bob)).isTrue();
            return tries.get() > 0 || fail("40P01");
        });

        assertThat(done).isTrue();
        assertThat(users.has(bob.email())).isTrue();
    }

    private boolean fail(String state) {
        tries.incrementAndGet();
        throw new PersistenceException(new SQLException("On purpose", state));
    }

    private boolean lock(User first, User second) {
        return transactions.inTransaction(() -> {
            tries.incrementAndGet();
            var locked = users.lock(first.id());
            bothHoldOne.countDown();
            awaitBoth();
            return locked && users.lock(second.id());
        });
    }

    private void awaitBoth() {
        try {
            assertThat(bothHoldOne.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interruption) {
            throw new AssertionError(interruption);
        }
    }
}
