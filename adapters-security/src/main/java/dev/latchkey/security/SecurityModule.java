package dev.latchkey.security;

import com.google.inject.PrivateModule;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.account.Passwords;
import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.security.account.AccountSecurityModule;
import dev.latchkey.security.account.HashingThreads;
import dev.latchkey.security.session.Secrets;
import dev.latchkey.security.session.SessionSecurityModule;

/** Meets the application's needs for secrecy; what is not exposed stays in here. */
public final class SecurityModule extends PrivateModule {

    private final HashingThreads hashingThreads;
    private final Secrets secrets;

    /** Hashes on these threads, which stay the caller's to close, and derives every key from these secrets. */
    public SecurityModule(HashingThreads hashingThreads, Secrets secrets) {
        this.hashingThreads = hashingThreads;
        this.secrets = secrets;
    }

    @Override
    protected void configure() {
        install(new AccountSecurityModule(hashingThreads));
        install(new SessionSecurityModule(secrets));

        expose(Passwords.class);
        expose(TokenSigner.class);
        expose(Randomness.class);
    }
}
