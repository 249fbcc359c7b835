package dev.latchkey.bootstrap.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.IntSupplier;

/**
 * A PostgreSQL of Latchkey's own, for a node that was given no database.
 *
 * <p>It keeps what it acknowledged through crashes and power cuts, answers on the loopback address only, and asks
 * everybody for the password. It serves until it is closed, even while the virtual machine shuts down: requests under
 * way can still finish.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final DirectoryLock lock;
    private final Server server;
    private final String password;
    private boolean closed;

    private EmbeddedPostgres(DirectoryLock lock, Server server, String password) {
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts PostgreSQL on what is kept in this directory, or on a new database if nothing is.
     *
     * @param dataDirectory Latchkey's data directory, made if need be; one Latchkey at a time can use it
     * @throws DatabaseNotStarted telling an operator what to do about it
     */
    public static EmbeddedPostgres start(Path dataDirectory) {
        return start(dataDirectory, FreePort::find);
    }

    static EmbeddedPostgres start(Path dataDirectory, IntSupplier ports) {
        try {
            var directory =
                    Files.createDirectories(dataDirectory, OwnerOnly.DIRECTORY).toRealPath();
            return startLocked(directory, DirectoryLock.on(directory), ports);
        } catch (IOException failure) {
            throw new DatabaseNotStarted(
                    ("Latchkey cannot use its data directory %s (%s). Let the user who runs Latchkey write there and"
                                    + " see that the disk is not full, or choose another directory.")
                            .formatted(dataDirectory, failure),
                    failure);
        }
    }

    private static EmbeddedPostgres startLocked(Path directory, DirectoryLock lock, IntSupplier ports)
            throws IOException {
        try {
            var programs = new Programs(Installation.usableFrom(directory), ServerLog.begunIn(directory));
            var database = DatabaseDirectory.openedOrMadeIn(directory, programs);
            var password = database.password();
            var server = Server.start(database.data(), programs, ports);
            var postgres = new EmbeddedPostgres(lock, server, password);
            postgres.prove();
            return postgres;
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /** The JDBC address of the database, without user and password. */
    public String url() {
        return "jdbc:postgresql://%s:%d/%s".formatted(Server.ADDRESS, server.port(), DatabaseDirectory.NAME);
    }

    /** Who owns the database, and may do nothing outside it. */
    public String user() {
        return DatabaseDirectory.NAME;
    }

    public String password() {
        return password;
    }

    /** Has something done when PostgreSQL ends without having been closed. */
    public void onUnexpectedEnd(Runnable action) {
        server.onEnd(() -> {
            if (!isClosed()) {
                action.run();
            }
        });
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Stops PostgreSQL, ending the connections that are still open. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                server.stop();
            } finally {
                lock.close();
            }
        }
    }

    /** Never prints the password. */
    @Override
    public String toString() {
        return "EmbeddedPostgres[%s]".formatted(url());
    }

    private void prove() {
        try {
            DriverManager.getConnection(url(), user(), password).close();
        } catch (SQLException failure) {
            server.stop();
            throw new DatabaseNotStarted(
                    ("PostgreSQL runs, but does not let Latchkey in: %s. Its files and the password beside them must"
                                    + " come from the same copy.")
                            .formatted(failure.getMessage()),
                    failure);
        }
    }
}
