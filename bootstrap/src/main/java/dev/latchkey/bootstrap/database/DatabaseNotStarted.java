package dev.latchkey.bootstrap.database;

/** The embedded PostgreSQL could not be started; the message tells an operator why, and what to do. */
public final class DatabaseNotStarted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseNotStarted(String message) {
        super(message);
    }

    DatabaseNotStarted(String message, Throwable cause) {
        super(message, cause);
    }
}
