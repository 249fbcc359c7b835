package dev.latchkey.application;

import java.time.Duration;

/** Something was done too often; it was not done this time, and nothing was changed. */
public final class LimitReached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** Which limit, and how long until it lets something through again. No stack trace: there may be very many. */
    public LimitReached(Limit limit, Duration retryAfter) {
        super("Too many " + limit.name(), null, false, false);
        this.retryAfter = retryAfter;
    }

    /** How long to wait before it is worth asking again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
