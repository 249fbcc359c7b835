package dev.latchkey.bootstrap.wiring;

import com.google.inject.AbstractModule;
import dev.latchkey.application.revocation.Stopwatch;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The one clock; and the watch of this machine, which shows what is so and never what a test would like. */
public final class ClockModule extends AbstractModule {

    private final InstantSource clock;

    public ClockModule(InstantSource clock) {
        this.clock = clock;
    }

    /** The time of this machine, ticking in microseconds: the finest that PostgreSQL gives back unchanged. */
    public static InstantSource system() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    @Override
    protected void configure() {
        bind(InstantSource.class).toInstance(clock);
        bind(Stopwatch.class).toInstance(new SystemStopwatch(system()));
    }
}
