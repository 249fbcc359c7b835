package dev.latchkey.bootstrap.wiring;

import com.google.inject.AbstractModule;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The one clock. */
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
    }
}
