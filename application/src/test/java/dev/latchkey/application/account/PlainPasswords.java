package dev.latchkey.application.account;

import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.PasswordHash;
import java.util.concurrent.atomic.AtomicLong;

/** {@link Passwords} at no cost and of no secrecy: the hash is the salt and the password, to be read in a test. */
public final class PlainPasswords implements Passwords {

    private static final String FORM = "plain";
    private static final String OUTDATED_FORM = "outdated";

    private final AtomicLong salts = new AtomicLong();

    /** A hash that is still believed but no longer made. */
    public static PasswordHash outdatedHashOf(Password password) {
        return hash(OUTDATED_FORM, 0, password);
    }

    @Override
    public PasswordHash hash(Password password) {
        return hash(FORM, salts.incrementAndGet(), password);
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        var parts = hash.value().split(":", 3);
        return parts.length == 3
                && (parts[0].equals(FORM) || parts[0].equals(OUTDATED_FORM))
                && parts[2].equals(password.normalised());
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        return !hash.value().startsWith(FORM + ":");
    }

    private static PasswordHash hash(String form, long salt, Password password) {
        return new PasswordHash("%s:%d:%s".formatted(form, salt, password.normalised()));
    }
}
