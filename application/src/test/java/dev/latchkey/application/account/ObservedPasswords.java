package dev.latchkey.application.account;

import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.PasswordHash;

/** {@link PlainPasswords} of which a test can see how often they were asked, and do something meanwhile. */
public final class ObservedPasswords implements Passwords {

    private final Passwords passwords = new PlainPasswords();
    private Runnable meanwhile = () -> {};
    private int hashed;
    private int compared;

    /** Lets something happen each time a password is being hashed or compared. */
    public void meanwhile(Runnable event) {
        meanwhile = event;
    }

    public int hashed() {
        return hashed;
    }

    public int compared() {
        return compared;
    }

    @Override
    public PasswordHash hash(Password password) {
        hashed++;
        meanwhile.run();
        return passwords.hash(password);
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        compared++;
        meanwhile.run();
        return passwords.matches(password, hash);
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        return passwords.isOutdated(hash);
    }
}
