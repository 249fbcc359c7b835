package dev.latchkey.application.account;

import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.session.Client;
import java.util.Optional;

/** Has somebody mailed how to choose a new password. */
@FunctionalInterface
public interface RequestPasswordReset {

    /**
     * Why nobody can ask for that here; otherwise empty, whether or not there is a user with that address, and after
     * the same work (SR-AUT-06). Of many requests for one address from one network only a few lead to a mail.
     */
    Optional<AccountRefusal> request(Command command);

    /**
     * Whose password is to be chosen anew.
     *
     * @param callbackUrl where the link leads on to; may be empty
     * @param client who asks
     */
    record Command(Email email, String callbackUrl, Client client) {}
}
