package dev.latchkey.application.account;

import dev.latchkey.domain.account.User;

/** Mails somebody how to show that their address is theirs. Not to be called while a transaction is running. */
@FunctionalInterface
public interface MailVerificationLink {

    /**
     * Sends a link to the address that the user has.
     *
     * @param callbackUrl where the link leads on to
     */
    void mail(User user, String callbackUrl);
}
