package dev.latchkey.application.account;

import dev.latchkey.application.Result;
import dev.latchkey.application.device.Browser;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.Password;

/** Signs somebody in by e-mail address and password. */
@FunctionalInterface
public interface SignIn {

    /**
     * A new session, or why there is none. An unknown address takes as long as a wrong password for a hash that was
     * made here, and is answered alike (SR-AUT-06). Fails with {@link dev.latchkey.application.LimitReached} after too
     * many wrong passwords for the address, whether or not it is known.
     */
    Result<Admission, AccountRefusal> signIn(Command command);

    /**
     * Who wants in, and with what.
     *
     * @param remembered whether the session is to outlive the browser
     * @param callbackUrl where a link that verifies the address leads on to
     */
    record Command(Email email, Password password, Browser browser, boolean remembered, String callbackUrl) {}
}
