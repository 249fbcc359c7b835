package dev.latchkey.application.revocation;

import java.time.Duration;

/** Sessions were ended for good, but whether every node knows by now cannot be found out at this moment (SR-REV-09). */
public final class ConfirmationPending extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** How long to wait until it is worth asking. No stack trace: there may be very many of these. */
    public ConfirmationPending(Duration retryAfter) {
        super("The revocation is stored, its confirmation is pending", null, false, false);
        this.retryAfter = retryAfter;
    }

    /** How long to wait before it is worth asking again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
