package dev.latchkey.application.session;

import java.time.Instant;

/**
 * What was told of a session and its user at one instant, for readers who do not ask again for a while.
 *
 * @param told a JSON object with something in it, as JavaScript would write it: without blanks, escaping only what must be
 * @param takenAt in whole milliseconds
 * @param goodUntil when it is too old to be believed; in whole milliseconds
 */
public record SessionSnapshot(String told, Instant takenAt, Instant goodUntil) {

    /** Fails with {@link IllegalArgumentException} on what is no JSON object, or an empty one. */
    public SessionSnapshot {
        if (told.length() <= "{}".length() || !told.startsWith("{") || !told.endsWith("}")) {
            throw new IllegalArgumentException("A snapshot tells something, in a JSON object");
        }
    }
}
