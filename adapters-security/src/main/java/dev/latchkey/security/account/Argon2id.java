package dev.latchkey.security.account;

import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import dev.latchkey.domain.account.PasswordHash;

/** Makes hashes with Argon2id, and believes those it made with other parameters. */
final class Argon2id implements Verification {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int SMALLEST_MEMORY = 8;

    private final Argon2 argon2 = Argon2Factory.create(Argon2Types.ARGON2id, SALT_BYTES, HASH_BYTES);

    /** Calls the native library once, so that a machine without one is noticed at the start and not at a sign-in. */
    Argon2id() {
        argon2.hash(1, SMALLEST_MEMORY, 1, new byte[0]);
    }

    /** A hash with the parameters of today and a salt of its own. */
    PasswordHash hash(PasswordBytes password) {
        var today = Argon2Parameters.TODAY;
        return new PasswordHash(argon2.hash(today.iterations(), today.memory(), today.lanes(), password.value()));
    }

    @Override
    public boolean knows(PasswordHash hash) {
        return Argon2Parameters.of(hash).isPresent();
    }

    @Override
    public boolean matches(PasswordBytes password, PasswordHash hash) {
        return argon2.verify(hash.value(), password.value());
    }
}
