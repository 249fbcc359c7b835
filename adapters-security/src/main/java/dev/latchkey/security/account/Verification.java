package dev.latchkey.security.account;

import dev.latchkey.domain.account.PasswordHash;

/** One form of password hashes that is believed. */
interface Verification {

    /** Whether the hash has this form. */
    boolean knows(PasswordHash hash);

    /** Whether a hash of this form is one of this password. Slow, and to be called on a hashing thread only. */
    boolean matches(PasswordBytes password, PasswordHash hash);
}
