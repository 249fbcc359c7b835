package dev.latchkey.application.account;

import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.PasswordHash;

/**
 * Hashes passwords, slowly on purpose and only so many at a time (SR-AUT-02). Every call may fail with {@link
 * dev.latchkey.application.Overloaded}. What it promises is written down in {@code PasswordsContract}.
 */
public interface Passwords {

    /** A salted hash; never the same twice. */
    PasswordHash hash(Password password);

    /** Whether the hash is one of this password; false for a hash of no known form. */
    boolean matches(Password password, PasswordHash hash);

    /** Whether a hash was made in another way than hashes are made today. */
    boolean isOutdated(PasswordHash hash);
}
