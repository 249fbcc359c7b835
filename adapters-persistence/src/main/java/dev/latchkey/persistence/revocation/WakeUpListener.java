package dev.latchkey.persistence.revocation;

import dev.latchkey.persistence.sql.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears when another node says that there is news, on a connection and a thread of its own. */
public final class WakeUpListener implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WakeUpListener.class);

    private static final int LISTEN_MILLIS = 500;
    private static final int SILENCES_UNTIL_DOUBT = 10;
    private static final int ANSWER_SECONDS = 1;

    private final Database database;
    private final Runnable onWakeUp;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("wake-ups").factory());

    private WakeUpListener(Database database, Runnable onWakeUp) {
        this.database = database;
        this.onWakeUp = onWakeUp;
    }

    /**
     * Starts to listen.
     *
     * @param onWakeUp what to do then; quick, and never fails
     */
    public static WakeUpListener start(Database database, Runnable onWakeUp) {
        var listener = new WakeUpListener(database, onWakeUp);
        listener.thread.execute(listener::listen);
        return listener;
    }

    private void listen() {
        while (!isClosedWithin(0)) {
            try (var connection = database.coordination().getConnection()) {
                listen(connection);
            } catch (SQLException failure) {
                log.debug("News of other nodes come late for a while: {}", failure.getMessage());
                isClosedWithin(LISTEN_MILLIS);
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN " + PostgresWakeUps.CHANNEL);
            onWakeUp.run(); // for what was sent while nobody listened
            var silences = 0;
            while (!isClosedWithin(0) && isBelievable(connection, silences)) {
                var heard = connection.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS);
                silences = heard.length == 0 ? silences % SILENCES_UNTIL_DOUBT + 1 : 0;
                if (heard.length > 0) {
                    onWakeUp.run();
                }
            }
            statement.execute("UNLISTEN *");
        }
    }

    /** Whoever is cut off hears nothing either. */
    private static boolean isBelievable(Connection connection, int silences) throws SQLException {
        return silences < SILENCES_UNTIL_DOUBT || connection.isValid(ANSWER_SECONDS);
    }

    private boolean isClosedWithin(int millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Stops to listen, within a second or two. */
    @Override
    public void close() {
        closed.countDown();
        thread.close();
    }
}
