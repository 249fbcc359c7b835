package dev.latchkey.domain.revocation;

import java.time.Duration;

/**
 * For how long a node may answer from memory after it has asked for news.
 *
 * <p>Clocks of different machines run at different speeds, by 1 % at most. Whoever holds a lease takes it for shorter than
 * its length, and whoever waits for its end takes it for longer.
 *
 * @param length more than nothing
 */
public record LeaseTerm(Duration length) {

    private static final int DRIFTS_PER_LENGTH = 100;

    /** Fails with {@link IllegalArgumentException} on a lease that is over before it begins. */
    public LeaseTerm {
        if (!length.isPositive()) {
            throw new IllegalArgumentException("A lease lasts a while");
        }
    }

    /** How long its holder relies on it, from when it was asked for. */
    public Duration reliedOn() {
        return length.minus(drift());
    }

    /** How long everybody else waits until it has surely run out. */
    public Duration outlived() {
        return length.plus(drift());
    }

    private Duration drift() {
        return Duration.ofNanos(length.toNanos() / DRIFTS_PER_LENGTH * 2);
    }
}
