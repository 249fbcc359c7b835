package dev.latchkey.bootstrap.settings;

import dev.latchkey.persistence.sql.PersistenceConfig;
import java.time.Duration;

/**
 * Which database to use, and how much of it.
 *
 * @param url empty for the embedded one
 */
public record DatabaseSettings(String url, String user, String password, int poolSize, Duration startTimeout) {

    /** Whether no database was configured. */
    public boolean isEmbedded() {
        return url.isEmpty();
    }

    /** The configured database. */
    public PersistenceConfig configured() {
        return at(url, user, password);
    }

    /** The same use of a database somewhere else. */
    public PersistenceConfig at(String otherUrl, String otherUser, String otherPassword) {
        return new PersistenceConfig(otherUrl, otherUser, otherPassword, poolSize, startTimeout);
    }

    /** Never prints the password, nor the address, which may carry one. */
    @Override
    public String toString() {
        return "DatabaseSettings[redacted]";
    }
}
