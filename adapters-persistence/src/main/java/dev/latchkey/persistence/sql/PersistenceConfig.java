package dev.latchkey.persistence.sql;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Where the database is, and how much of it to use.
 *
 * @param url a JDBC address that begins with {@code jdbc:postgresql:}
 * @param poolSize how many connections at most
 * @param startTimeout how long to wait at start for the database to answer
 */
public record PersistenceConfig(String url, String user, String password, int poolSize, Duration startTimeout) {

    /** Fails with {@link IllegalArgumentException} on another kind of database or a pool without connections. */
    public PersistenceConfig {
        if (!url.startsWith("jdbc:postgresql:") || holdsAPassword(url) || !isUnderstood(url)) {
            throw new IllegalArgumentException(
                    "must be jdbc:postgresql://host:port/name, with user and password set apart from it");
        }
        if (poolSize < 1) {
            throw new IllegalArgumentException("The pool needs at least one connection");
        }
    }

    /** Drivers and pools complain of addresses in full. */
    private static boolean holdsAPassword(String url) {
        return url.contains("@") || url.contains("password=");
    }

    private static boolean isUnderstood(String url) {
        try {
            return DriverManager.getDriver(url) != null;
        } catch (SQLException noDriver) {
            return false;
        }
    }

    /** Never prints the password, nor the address, which may carry one. */
    @Override
    public String toString() {
        return "PersistenceConfig[redacted]";
    }
}
