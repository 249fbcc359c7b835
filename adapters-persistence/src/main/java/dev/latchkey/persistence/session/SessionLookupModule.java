package dev.latchkey.persistence.session;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.latchkey.application.session.SessionLookup;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.domain.session.SessionPolicy;
import java.util.Optional;

/** Adds the way by which a cookie becomes a session, from memory if so much is wanted. */
public final class SessionLookupModule extends AbstractModule {

    private final SessionPolicy policy;
    private final Optional<CookieCacheConfig> cache;

    /**
     * A lookup of sessions under this policy.
     *
     * @param cache empty to remember nothing
     */
    public SessionLookupModule(SessionPolicy policy, Optional<CookieCacheConfig> cache) {
        this.policy = policy;
        this.cache = cache;
    }

    @Override
    protected void configure() {
        cache.ifPresentOrElse(
                config -> install(new CookieCacheModule(policy, config)),
                () -> bind(SessionLookup.class).to(StoredSessions.class));
    }

    @Provides
    StoredSessions stored(TokenSigner signer, Sessions sessions) {
        return new StoredSessions(signer, sessions);
    }
}
