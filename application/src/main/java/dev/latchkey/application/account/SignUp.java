package dev.latchkey.application.account;

import dev.latchkey.application.Result;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.session.Client;

/** Makes an account with a password and signs its owner in. */
@FunctionalInterface
public interface SignUp {

    /** User, credential and session, all made together; or nothing, and why. */
    Result<Admission, AccountRefusal> signUp(Command command);

    /**
     * Who wants an account.
     *
     * @param remembered whether the session is to outlive the browser
     */
    record Command(Email email, Password password, Profile profile, Client client, boolean remembered) {}
}
