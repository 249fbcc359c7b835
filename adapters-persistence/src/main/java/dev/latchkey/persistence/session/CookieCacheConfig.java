package dev.latchkey.persistence.session;

import java.time.Duration;

/**
 * How much is remembered of sessions.
 *
 * @param maximumAge for how long at most, more than nothing
 * @param maximumSize of how many at most, at least one
 */
public record CookieCacheConfig(Duration maximumAge, int maximumSize) {

    /** Fails with {@link IllegalArgumentException} on a cache that remembers nothing. */
    public CookieCacheConfig {
        if (!maximumAge.isPositive() || maximumSize < 1) {
            throw new IllegalArgumentException("A cache remembers something for a while");
        }
    }
}
