package dev.latchkey.security.account;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.latchkey.application.Limits;
import dev.latchkey.application.account.PasswordAttempts;
import dev.latchkey.application.account.Passwords;
import java.time.InstantSource;

/** Adds the hashing of passwords, and the counting of wrong ones. */
public final class AccountSecurityModule extends AbstractModule {

    private final HashingThreads threads;

    public AccountSecurityModule(HashingThreads threads) {
        this.threads = threads;
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
}
