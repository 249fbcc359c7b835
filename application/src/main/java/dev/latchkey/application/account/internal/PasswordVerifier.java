package dev.latchkey.application.account.internal;

import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.ProvePassword;
import dev.latchkey.application.account.VerifyPassword;
import dev.latchkey.application.session.ConfirmSession;
import java.util.Optional;

/** Carries out {@link VerifyPassword}. */
public final class PasswordVerifier implements VerifyPassword {

    private final ProvePassword provePassword;
    private final ConfirmSession confirmSession;

    /** Verifies by these verbs. */
    public PasswordVerifier(ProvePassword provePassword, ConfirmSession confirmSession) {
        this.provePassword = provePassword;
        this.confirmSession = confirmSession;
    }

    @Override
    public Optional<AccountRefusal> verify(Command command) {
        return switch (provePassword.prove(new ProvePassword.Command(command.asker(), command.password()))) {
            case Result.Done<?, AccountRefusal> _ -> confirm(command);
            case Result.Refused<?, AccountRefusal>(var refusal) -> Optional.of(refusal);
        };
    }

    private Optional<AccountRefusal> confirm(Command command) {
        return confirmSession.confirm(new ConfirmSession.Command(command.asker(), command.session()))
                ? Optional.empty()
                : Optional.of(new AccountRefusal.SessionOverMeanwhile());
    }
}
