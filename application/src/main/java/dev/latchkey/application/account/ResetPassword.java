package dev.latchkey.application.account;

import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.ResetToken;
import dev.latchkey.domain.session.Client;
import java.util.Optional;

/** Lets the holder of a mailed token choose a new password. */
@FunctionalInterface
public interface ResetPassword {

    /**
     * Why the password was not changed, and then the token is as good as before; otherwise empty. A changed password
     * ends every session of the user and takes the worth of all their reset tokens (SR-REV-07); a sign-in with the old
     * password that is under way fails.
     */
    Optional<AccountRefusal> reset(Command command);

    /**
     * What proves whose password it is, and what it is to be.
     *
     * @param token empty when what was sent cannot be one
     * @param client who proves it, whose network is known to the account then (SR-AUT-05)
     */
    record Command(Optional<ResetToken> token, Password password, Client client) {}
}
