package dev.latchkey.application.account.internal;

import static dev.latchkey.application.Result.refused;

import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.Credentials.Known;
import dev.latchkey.application.account.PasswordAttempts;
import dev.latchkey.application.account.Passwords;
import dev.latchkey.application.account.ProvePassword;
import dev.latchkey.domain.account.Password;
import java.util.Optional;

/** Carries out {@link ProvePassword}. */
public final class PasswordProver implements ProvePassword {

    private final Credentials credentials;
    private final Passwords passwords;
    private final PasswordAttempts attempts;

    /** Proves by these credentials. */
    public PasswordProver(Credentials credentials, Passwords passwords, PasswordAttempts attempts) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    @Override
    public Result<Known, AccountRefusal> prove(Command command) {
        if (command.password().isTooLong()) {
            return refused(new AccountRefusal.PasswordTooLong());
        }
        return credentials
                .find(command.asker())
                .map(known -> prove(known, command.password()))
                .orElseGet(() -> refused(new AccountRefusal.NoPassword()));
    }

    private Result<Known, AccountRefusal> prove(Known known, Password password) {
        return attempts.attempt(known.user().id(), () -> Optional.of(known).filter(it -> matches(it, password)))
                .<Result<Known, AccountRefusal>>map(Result::done)
                .orElseGet(() -> refused(new AccountRefusal.WrongPassword()));
    }

    private boolean matches(Known known, Password password) {
        return passwords.matches(password, known.credential().hash());
    }
}
