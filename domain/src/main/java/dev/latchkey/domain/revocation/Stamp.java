package dev.latchkey.domain.revocation;

/**
 * How much a node had heard of the log at some moment. Whoever reads a session takes the stamp before reading: so whatever
 * was heard of meanwhile is newer than the stamp.
 *
 * @param heard counts up whenever something was heard
 */
public record Stamp(long heard) {

    /** Whether it was taken before. */
    boolean isBefore(long moment) {
        return heard < moment;
    }
}
