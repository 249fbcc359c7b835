package dev.latchkey.domain.revocation.simulation;

import java.time.Duration;

/** From when to when something took place, in nanoseconds of the one true time. */
record Period(long start, long end) {

    boolean beginsAfter(Period other) {
        return start > other.end;
    }

    boolean endsBefore(Period other) {
        return end < other.start;
    }

    Duration length() {
        return Duration.ofNanos(end - start);
    }
}
