package dev.latchkey.application.account;

import dev.latchkey.application.Result;
import dev.latchkey.application.device.Browser;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.Profile;

/** Makes an account with a password and, unless the address must be verified first, signs its owner in. */
@FunctionalInterface
public interface SignUp {

    /**
     * User, credential and session, all made together; or nothing, and why. Where addresses must be verified, an
     * address that is taken is answered like one that is not, after as much hashing (SR-AUT-06).
     */
    Result<SignedUp, AccountRefusal> signUp(Command command);

    /**
     * Who wants an account.
     *
     * @param remembered whether the session is to outlive the browser
     * @param callbackUrl where a link that verifies the address leads on to
     */
    record Command(
            Email email, Password password, Profile profile, Browser browser, boolean remembered, String callbackUrl) {}
}
