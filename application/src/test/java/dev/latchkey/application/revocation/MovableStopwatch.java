package dev.latchkey.application.revocation;

import dev.latchkey.domain.revocation.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@link Stopwatch} that goes on only when a test moves it, or while somebody pauses; things may happen meanwhile. */
public final class MovableStopwatch implements Stopwatch {

    private final List<Duration> pauses = new ArrayList<>();
    private volatile Moment now;
    private Runnable meanwhile = () -> {};

    public MovableStopwatch(Instant wall) {
        this.now = new Moment(0, wall);
    }

    @Override
    public Moment now() {
        return now;
    }

    @Override
    public void pause(Duration duration) {
        pauses.add(duration);
        advance(duration);
        meanwhile.run();
    }

    public void advance(Duration duration) {
        now = new Moment(now.nanos() + duration.toNanos(), now.wall().plus(duration));
    }

    /** From now on this happens in every pause. */
    public void meanwhile(Runnable event) {
        meanwhile = event;
    }

    /** How long somebody paused, each time. */
    public List<Duration> pauses() {
        return pauses;
    }
}
