package dev.latchkey.application;

import java.time.Duration;

/**
 * There is more to do than can be done in useful time, or somebody who is needed for it does not answer; later it may
 * work. Nothing was changed, unless the database stopped answering in the midst of keeping a change: then nobody knows, and
 * whoever asked finds out by asking again.
 */
public final class Overloaded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** What is overloaded or out of reach, and how long to leave it alone. No stack trace: there may be very many of these. */
    public Overloaded(String what, Duration retryAfter) {
        super(what, null, false, false);
        this.retryAfter = retryAfter;
    }

    /** How long to leave it alone before it is worth asking again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
