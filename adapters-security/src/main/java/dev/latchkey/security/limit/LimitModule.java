package dev.latchkey.security.limit;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.latchkey.application.Limits;
import java.time.InstantSource;

/** Adds the limits, where there are to be any. */
public final class LimitModule extends AbstractModule {

    private final boolean enabled;

    public LimitModule(boolean enabled) {
        this.enabled = enabled;
    }

    @Provides
    @Singleton
    Limits limits(InstantSource clock) {
        return enabled ? new BucketLimits(clock) : new Limits.None();
    }
}
