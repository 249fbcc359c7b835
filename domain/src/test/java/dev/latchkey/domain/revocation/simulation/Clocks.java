package dev.latchkey.domain.revocation.simulation;

import dev.latchkey.domain.revocation.Moment;
import java.time.Duration;
import java.time.Instant;

/** The two clocks of a machine: both too fast or too slow, one of them set now and then, the other standing still. */
final class Clocks {

    private static final Instant BEGINNING = Instant.parse("2026-03-01T12:00:00Z");

    private final Timeline timeline;
    private final double speed;
    private final long origin;
    private long stoodStill;
    private Duration setBy = Duration.ZERO;

    /**
     * @param speed how many seconds they count in one
     * @param origin what the monotonic one shows in the beginning
     */
    Clocks(Timeline timeline, double speed, long origin) {
        this.timeline = timeline;
        this.speed = speed;
        this.origin = origin;
    }

    Moment show() {
        return new Moment(nanos(), wall());
    }

    /** As if there were no clock on the wall. */
    Moment showMonotonicOnly() {
        return new Moment(nanos(), BEGINNING.plusNanos(nanos()));
    }

    private long nanos() {
        return origin + Math.round((timeline.now() - stoodStill) * speed);
    }

    private Instant wall() {
        return BEGINNING.plusNanos(Math.round(timeline.now() * speed)).plus(setBy);
    }

    /** Stops the monotonic one for so long, beginning now; it must not be read meanwhile. */
    void standStillFor(Duration duration) {
        stoodStill += duration.toNanos();
    }

    /** Sets the one on the wall. */
    void setBy(Duration step) {
        setBy = setBy.plus(step);
    }
}
