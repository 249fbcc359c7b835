package dev.latchkey.security.account;

import dev.latchkey.application.account.Passwords;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.PasswordHash;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@link Passwords} hashed with Argon2id; hashes of older forms are believed, and outdated. */
final class Argon2Passwords implements Passwords {

    private final HashingThreads threads;
    private final Argon2id argon2id = new Argon2id();
    private final List<Verification> verifications = List.of(argon2id, new ScryptVerification());

    Argon2Passwords(HashingThreads threads) {
        this.threads = threads;
    }

    @Override
    public PasswordHash hash(Password password) {
        return onHashingThread(password, argon2id::hash);
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        return verifications.stream()
                .filter(verification -> verification.knows(hash))
                .anyMatch(verification -> onHashingThread(password, bytes -> verification.matches(bytes, hash)));
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        return !Argon2Parameters.of(hash).equals(Optional.of(Argon2Parameters.TODAY));
    }

    private <T> T onHashingThread(Password password, Function<PasswordBytes, T> work) {
        return threads.run(() -> {
            try (var bytes = PasswordBytes.of(password)) {
                return work.apply(bytes);
            }
        });
    }
}
