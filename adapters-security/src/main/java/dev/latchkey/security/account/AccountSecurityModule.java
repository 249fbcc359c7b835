package dev.latchkey.security.account;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.latchkey.application.account.Passwords;

/** Adds the hashing of passwords. */
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
}
