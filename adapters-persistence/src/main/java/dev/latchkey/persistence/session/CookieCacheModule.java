package dev.latchkey.persistence.session;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import dev.latchkey.application.operation.Measured;
import dev.latchkey.application.revocation.Stopwatch;
import dev.latchkey.application.session.SessionLookup;
import dev.latchkey.domain.revocation.Node;
import dev.latchkey.domain.session.SessionPolicy;
import java.time.InstantSource;

/** Remembers what was found of sessions. */
final class CookieCacheModule extends AbstractModule {

    private final SessionPolicy policy;
    private final CookieCacheConfig config;

    CookieCacheModule(SessionPolicy policy, CookieCacheConfig config) {
        this.policy = policy;
        this.config = config;
    }

    @Override
    protected void configure() {
        bind(SessionLookup.class).to(CachedSessions.class);
        Multibinder.newSetBinder(binder(), Measured.class).addBinding().to(CachedSessions.class);
    }

    @Provides
    @Singleton
    CachedSessions cachedSessions(StoredSessions stored, Node node, Stopwatch stopwatch, InstantSource clock) {
        return new CachedSessions(stored, node, policy, stopwatch, clock, config);
    }
}
