package dev.latchkey.domain.revocation;

import java.time.Duration;
import java.time.Instant;

/**
 * What both clocks of one machine show at once. Moments of different machines are never compared (SR-REV-10).
 *
 * @param nanos of the monotonic clock, which nobody sets, but which stands still while a virtual machine is suspended
 * @param wall of the clock on the wall, which goes on meanwhile, but which anybody may set
 */
public record Moment(long nanos, Instant wall) {

    /** By how much the two may come apart by themselves over the time that a lease lasts. */
    private static final Duration TOLERANCE = Duration.ofMillis(50);

    /** How much time has passed at least since an earlier moment: as much as the monotonic clock counted. */
    public Duration atLeastSince(Moment earlier) {
        return Duration.ofNanos(nanos - earlier.nanos);
    }

    /**
     * How much time may have passed since an earlier moment: as much as that clock says that counted more. Only to be asked
     * when the clock on the wall was not set back since.
     */
    public Duration atMostSince(Moment earlier) {
        var monotonic = atLeastSince(earlier);
        var wallTime = wallTimeSince(earlier);
        return wallTime.compareTo(monotonic) > 0 ? wallTime : monotonic;
    }

    /**
     * Whether the clock on the wall was set back since an earlier moment. Then nobody knows whether the machine was suspended
     * since, and for how long.
     */
    public boolean wasSetBackSince(Moment earlier) {
        return wallTimeSince(earlier).plus(TOLERANCE).compareTo(atLeastSince(earlier)) < 0;
    }

    private Duration wallTimeSince(Moment earlier) {
        return Duration.between(earlier.wall, wall);
    }
}
