package dev.latchkey.persistence.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.persistence.TestDatabase;
import dev.latchkey.persistence.sql.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("SR-REV-10")
@Timeout(30)
class WakeUpListenerTest {

    private static final Database DATABASE = Database.open(TestDatabase.inEmptySchema("wake_ups"));
    private static final Duration MOMENTS = Duration.ofSeconds(5);

    private final PostgresWakeUps wakeUps = new PostgresWakeUps(DATABASE);
    private final Semaphore heard = new Semaphore(0);

    @AutoClose
    private final WakeUpListener listener = WakeUpListener.start(DATABASE, heard::release);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void waitUntilItListens() {
        assertHeard();
    }

    @Test
    void hearsOfEachWakeUpThatAnotherSends() {
        for (var time = 0; time < 3; time++) {
            heard.drainPermits();

            wakeUps.send();

            assertHeard();
        }
    }

    @Test
    void hearsNothingWhileNobodySendsAnything() throws Exception {
        assertThat(heard.tryAcquire(700, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    void goesOnAfterItsConnectionWasCutAndAsksWhatItMissed() throws Exception {
        assertThat(cut()).isEqualTo(1);

        assertHeard();
        heard.drainPermits();
        wakeUps.send();
        assertHeard();
    }

    @Test
    void stopsSoonWhenItIsClosed() throws Exception {
        var begun = System.nanoTime();

        listener.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(MOMENTS);
        heard.drainPermits();
        wakeUps.send();
        assertThat(heard.tryAcquire(700, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    void isNotMissedByWhoeverSendsIntoNothing() {
        var gone = Database.open(TestDatabase.inEmptySchema("wake_ups_gone"));
        gone.close();

        new PostgresWakeUps(gone).send();
    }

    private void assertHeard() {
        try {
            assertThat(heard.tryAcquire(MOMENTS.toMillis(), TimeUnit.MILLISECONDS))
                    .isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static int cut() throws SQLException {
        var question = """
                SELECT count(pg_terminate_backend(pid))
                FROM pg_stat_activity
                WHERE datname = current_database() AND query LIKE 'LISTEN %' AND pid <> pg_backend_pid()
                """;
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getInt(1);
        }
    }
}
