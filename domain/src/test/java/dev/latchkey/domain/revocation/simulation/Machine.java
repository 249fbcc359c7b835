package dev.latchkey.domain.revocation.simulation;

import java.time.Duration;
import java.util.concurrent.Executor;

/** A computer. It may stop between any two steps of what it does, and go on later, or forget everything. */
final class Machine {

    private final Timeline timeline;
    private final Weather weather;
    private final Clocks clocks;
    private long goesOnAt;
    private int crashes;

    Machine(Timeline timeline, Weather weather, Clocks clocks) {
        this.timeline = timeline;
        this.weather = weather;
        this.clocks = clocks;
    }

    Clocks clocks() {
        return clocks;
    }

    /** The next step of a thread. */
    void then(Runnable step) {
        after(weather.thinking(), step);
    }

    void after(Duration duration, Runnable step) {
        timeline.after(duration, here(step));
    }

    private Runnable here(Runnable step) {
        var thisLife = thisLife();
        return () -> thisLife.execute(step);
    }

    /** Takes steps on this machine: not while it is stopped, and never when it has crashed since. */
    Executor thisLife() {
        var life = crashes;
        return step -> take(life, step);
    }

    private void take(int life, Runnable step) {
        if (life != crashes) {
            return;
        }
        if (isStopped()) {
            timeline.at(goesOnAt, () -> take(life, step));
        } else {
            step.run();
        }
    }

    private boolean isStopped() {
        return timeline.now() < goesOnAt;
    }

    /** Its threads stand still, its clocks do not. */
    void stop(Duration duration) {
        goesOnAt = Math.max(goesOnAt, timeline.now() + duration.toNanos());
    }

    /** It stands still with its monotonic clock. */
    void suspend(Duration duration) {
        if (!isStopped()) {
            clocks.standStillFor(duration);
            stop(duration);
        }
    }

    /** Nothing that it has begun goes on. */
    void crash() {
        crashes++;
        goesOnAt = timeline.now();
    }
}
