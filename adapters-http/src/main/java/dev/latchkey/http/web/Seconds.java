package dev.latchkey.http.web;

import java.time.Duration;

/** Durations as they stand in headers. */
final class Seconds {

    private Seconds() {}

    /** Whole ones, at least one, and never fewer: before they are over it is not worth asking again. */
    static String of(Duration duration) {
        return Long.toString(Math.max(1, duration.plusSeconds(1).minusNanos(1).toSeconds()));
    }
}
