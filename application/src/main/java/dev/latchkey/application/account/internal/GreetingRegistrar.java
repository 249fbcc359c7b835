package dev.latchkey.application.account.internal;

import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.MailVerificationLink;
import dev.latchkey.application.account.SignUp;
import dev.latchkey.application.account.SignedUp;

/** Carries out {@link SignUp} as another does, and mails whoever has signed up how to verify their address. */
public final class GreetingRegistrar implements SignUp {

    private final SignUp signUp;
    private final MailVerificationLink mailVerificationLink;

    /** Greets whom the other has signed up. */
    public GreetingRegistrar(SignUp signUp, MailVerificationLink mailVerificationLink) {
        this.signUp = signUp;
        this.mailVerificationLink = mailVerificationLink;
    }

    @Override
    public Result<SignedUp, AccountRefusal> signUp(Command command) {
        var result = signUp.signUp(command);
        if (result instanceof Result.Done<SignedUp, AccountRefusal>(var signedUp)) {
            mailVerificationLink.mail(signedUp.user(), command.callbackUrl());
        }
        return result;
    }
}
