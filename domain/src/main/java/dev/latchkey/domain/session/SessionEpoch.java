package dev.latchkey.domain.session;

/**
 * How often all or all other sessions of a user were ended at once.
 *
 * <p>A sign-in reads it before it checks the password and begins a session only if it is still the same, so that no
 * sign-in in flight survives such an end (SR-REV-05).
 *
 * @param value only ever compared and counted up
 */
public record SessionEpoch(long value) {

    /** Of a user who has only just signed up. */
    public static final SessionEpoch FIRST = new SessionEpoch(0);
}
