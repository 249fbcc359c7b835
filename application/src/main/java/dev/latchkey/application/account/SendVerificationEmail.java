package dev.latchkey.application.account;

import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.User;
import java.util.Optional;

/** Has a verification link mailed on request. */
@FunctionalInterface
public interface SendVerificationEmail {

    /**
     * Why somebody who is signed in gets none. Otherwise empty: whoever is not signed in does not learn whether anybody
     * got one (SR-AUT-06).
     */
    Optional<AccountRefusal> send(Command command);

    /**
     * Which address is to be verified.
     *
     * @param asker empty for somebody who is not signed in
     * @param callbackUrl where the link leads on to
     */
    record Command(Optional<User> asker, Email email, String callbackUrl) {}
}
