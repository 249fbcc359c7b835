package dev.latchkey.bootstrap.wiring;

import dev.latchkey.application.revocation.Stopwatch;
import dev.latchkey.domain.revocation.Moment;
import java.time.Duration;
import java.time.InstantSource;

/** {@link Stopwatch} of this machine, which believes that clock about the time on the wall. */
record SystemStopwatch(InstantSource clock) implements Stopwatch {

    @Override
    public Moment now() {
        return new Moment(System.nanoTime(), clock.instant());
    }

    @Override
    public void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", interrupted);
        }
    }
}
