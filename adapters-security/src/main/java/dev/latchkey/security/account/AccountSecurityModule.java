package dev.latchkey.security.account;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.latchkey.application.Limits;
import dev.latchkey.application.account.ClaimSigner;
import dev.latchkey.application.account.IdTokens;
import dev.latchkey.application.account.PasswordAttempts;
import dev.latchkey.application.account.Passwords;
import dev.latchkey.security.key.Secrets;
import java.time.InstantSource;
import java.util.List;

/** Adds the hashing of passwords, the counting of wrong ones, the signing of claims, and the verification of ID tokens. */
public final class AccountSecurityModule extends AbstractModule {

    private final HashingThreads threads;
    private final Secrets secrets;
    private final List<IdentityProviderConfig> identityProviders;

    public AccountSecurityModule(
            HashingThreads threads, Secrets secrets, List<IdentityProviderConfig> identityProviders) {
        this.threads = threads;
        this.secrets = secrets;
        this.identityProviders = identityProviders;
    }

    @Provides
    @Singleton
    Passwords passwords() {
        return new Argon2Passwords(threads);
    }

    @Provides
    @Singleton
    PasswordAttempts passwordAttempts(Limits limits, InstantSource clock) {
        return new NetworkPasswordAttempts(limits, clock);
    }

    @Provides
    @Singleton
    IdTokens idTokens(InstantSource clock) {
        return new NimbusIdTokens(identityProviders, clock);
    }

    @Provides
    @Singleton
    ClaimSigner claimSigner() {
        return new JwsClaimSigner(secrets);
    }
}
