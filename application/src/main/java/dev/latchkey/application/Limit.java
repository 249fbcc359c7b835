package dev.latchkey.application;

import java.time.Duration;

/**
 * So many times within so long.
 *
 * @param name tells one limit from another, where both are kept for the same subject
 * @param uses at least one
 * @param window more than nothing; begins with a use, and when it ends all uses are back
 */
public record Limit(String name, int uses, Duration window) {

    /** Fails with {@link IllegalArgumentException} on a limit that would let nothing through, or everything. */
    public Limit {
        if (uses < 1 || !window.isPositive()) {
            throw new IllegalArgumentException("A limit lets something through, and not at once again");
        }
    }
}
