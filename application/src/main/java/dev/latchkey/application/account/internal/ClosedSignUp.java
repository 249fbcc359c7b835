package dev.latchkey.application.account.internal;

import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.SignUp;
import dev.latchkey.application.account.SignedUp;

/** Carries out {@link SignUp} where nobody may: accounts are made elsewhere. */
public final class ClosedSignUp implements SignUp {

    @Override
    public Result<SignedUp, AccountRefusal> signUp(Command command) {
        return Result.refused(new AccountRefusal.SignUpClosed());
    }
}
