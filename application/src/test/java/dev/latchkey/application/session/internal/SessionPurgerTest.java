package dev.latchkey.application.session.internal;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.latchkey.application.Batches;
import dev.latchkey.application.Chore;
import dev.latchkey.application.Chores;
import dev.latchkey.application.InMemoryChores;
import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.ObservedTransactions;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.application.session.PurgeSessions;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SR-LIF-09")
class SessionPurgerTest {

    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);
    private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(365));
    private static final int BATCH_SIZE = 2;

    private final InMemoryStore store = new InMemoryStore();
    private final InMemorySessions sessions = new InMemorySessions(store);
    private final ObservedTransactions transactions = new ObservedTransactions(store);
    private final MovableClock clock = new MovableClock(NOON);

    private final User ada = UserBuilder.aUser().build();

    @BeforeEach
    void addAda() {
        new InMemoryUsers(store).add(ada);
    }

    @Test
    void removesWhatIsOverAndNothingElse() {
        var live = given(NOON);
        given(LONG_AGO);

        assertThat(purger(new InMemoryChores()).purge()).isEqualTo(1);

        assertThat(store.sessions.values()).containsExactly(live);
    }

    @Test
    @Tag("SR-LIF-01")
    void removesASessionFromTheVeryInstantItExpires() {
        var end = given(NOON).lifetime().expiresAt();

        clock.moveTo(end.minus(TICK));
        assertThat(purger(new InMemoryChores()).purge()).isZero();
        clock.moveTo(end);
        assertThat(purger(new InMemoryChores()).purge()).isEqualTo(1);
    }

    @Test
    void needsOneTransactionWhenThereIsNothingToDo() {
        assertThat(purger(new InMemoryChores()).purge()).isZero();

        assertThat(transactions.count()).isEqualTo(1);
    }

    @Test
    void removesOneLessThanTwoBatchesInTwoTransactions() {
        givenOver(2 * BATCH_SIZE - 1);

        assertThat(purger(new InMemoryChores()).purge()).isEqualTo(2 * BATCH_SIZE - 1);

        assertThat(transactions.count()).isEqualTo(2);
        assertThat(store.sessions).isEmpty();
    }

    @Test
    void looksForMoreAfterAFullBatch() {
        givenOver(2 * BATCH_SIZE);

        assertThat(purger(new InMemoryChores()).purge()).isEqualTo(2 * BATCH_SIZE);

        assertThat(transactions.count()).isEqualTo(3);
        assertThat(store.sessions).isEmpty();
    }

    @Test
    void removesOneMoreThanTwoBatchesInThreeTransactions() {
        givenOver(2 * BATCH_SIZE + 1);

        assertThat(purger(new InMemoryChores()).purge()).isEqualTo(2 * BATCH_SIZE + 1);

        assertThat(transactions.count()).isEqualTo(3);
        assertThat(store.sessions).isEmpty();
    }

    @Test
    void removesNoMoreThanABatchPerTransaction() {
        givenOver(5);
        var leftBeforeEach = new ArrayList<Integer>();
        Chores watched = _ -> leftBeforeEach.add(store.sessions.size());

        purger(watched).purge();

        assertThat(leftBeforeEach).containsExactly(5, 3, 1);
    }

    @Test
    void claimsItsChoreInEveryTransaction() {
        givenOver(5);
        var claimed = new ArrayList<Chore>();
        Chores watched = chore -> transactions.isRunning() && claimed.add(chore);

        purger(watched).purge();

        assertThat(claimed).hasSize(3).containsOnly(Chore.PURGE_SESSIONS);
    }

    @Test
    void removesNothingWhileAnotherIsAtIt() {
        givenOver(5);

        assertThat(purger(_ -> false).purge()).isZero();

        assertThat(store.sessions).hasSize(5);
        assertThat(transactions.count()).isEqualTo(1);
    }

    @Test
    void stopsBetweenBatchesWhenAnotherTakesOver() {
        givenOver(5);
        var claims = new AtomicInteger();

        assertThat(purger(_ -> claims.incrementAndGet() == 1).purge()).isEqualTo(BATCH_SIZE);

        assertThat(store.sessions).hasSize(3);
        assertThat(transactions.count()).isEqualTo(2);
    }

    @Test
    void keepsTheBatchesThatAreDoneWhenOneFails() {
        givenOver(5);
        var claims = new AtomicInteger();
        Chores failing = _ -> {
            if (claims.incrementAndGet() == 2) {
                throw new IllegalStateException("on purpose");
            }
            return true;
        };

        assertThatIllegalStateException().isThrownBy(() -> purger(failing).purge());

        assertThat(store.sessions).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void isNotMadeForBatchesWithNothingInThem(int batchSize) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Batches(new InMemoryChores(), transactions, batchSize));
    }

    private PurgeSessions purger(Chores chores) {
        return new SessionPurger(sessions, new Batches(chores, transactions, BATCH_SIZE), clock);
    }

    private void givenOver(int count) {
        for (var i = 0; i < count; i++) {
            given(LONG_AGO);
        }
    }

    private Session given(Instant begunAt) {
        var session = aSession().of(ada.id()).begunAt(begunAt).build();
        sessions.add(session);
        return session;
    }
}
