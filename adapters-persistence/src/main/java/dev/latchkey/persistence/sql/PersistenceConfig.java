package dev.latchkey.persistence.sql;

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
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("The database must be PostgreSQL: jdbc:postgresql://host:port/name");
        }
        if (poolSize < 1) {
            throw new IllegalArgumentException("The pool needs at least one connection");
        }
    }

    /** Never prints the password, nor the address, which may carry one. */
    @Override
    public String toString() {
        return "PersistenceConfig[redacted]";
    }
}
