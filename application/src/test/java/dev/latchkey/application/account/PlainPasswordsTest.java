package dev.latchkey.application.account;

import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.PasswordHash;

class PlainPasswordsTest extends PasswordsContract {

    private final Passwords passwords = new PlainPasswords();

    @Override
    protected Passwords passwords() {
        return passwords;
    }

    @Override
    protected PasswordHash outdatedHashOf(Password password) {
        return PlainPasswords.outdatedHashOf(password);
    }
}
