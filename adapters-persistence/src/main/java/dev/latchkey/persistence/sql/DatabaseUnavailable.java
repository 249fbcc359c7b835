package dev.latchkey.persistence.sql;

/** The database that was configured does not let us in; the message says to an operator why. */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(Throwable cause) {
        super("The database cannot be used: " + cause.getMessage(), cause);
    }
}
