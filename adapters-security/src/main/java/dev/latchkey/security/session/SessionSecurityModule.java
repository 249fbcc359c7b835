package dev.latchkey.security.session;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.security.key.Secrets;

/** Adds the making and signing of tokens. */
public final class SessionSecurityModule extends AbstractModule {

    private final Secrets secrets;

    public SessionSecurityModule(Secrets secrets) {
        this.secrets = secrets;
    }

    @Provides
    @Singleton
    TokenSigner tokenSigner() {
        return new HmacTokenSigner(secrets);
    }

    @Provides
    @Singleton
    Randomness randomness() {
        return new SecureRandomness();
    }
}
