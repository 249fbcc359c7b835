package dev.latchkey.application.account.internal;

import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.CheckResetToken;
import dev.latchkey.application.account.RequestPasswordReset;
import dev.latchkey.application.account.ResetPassword;
import dev.latchkey.domain.account.ResetToken;
import java.util.Optional;

/** Carries out every verb of a password reset where nobody may: forgotten passwords are seen to elsewhere. */
public final class ClosedPasswordReset implements RequestPasswordReset, CheckResetToken, ResetPassword {

    @Override
    public Optional<AccountRefusal> request(RequestPasswordReset.Command command) {
        return Optional.of(new AccountRefusal.PasswordResetClosed());
    }

    @Override
    public boolean isGood(ResetToken token) {
        return false;
    }

    @Override
    public Optional<AccountRefusal> reset(ResetPassword.Command command) {
        return Optional.of(new AccountRefusal.PasswordResetClosed());
    }
}
