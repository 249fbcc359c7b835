package dev.latchkey.application.account;

import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.ResetToken;
import dev.latchkey.domain.account.SignedClaim;

/**
 * What people are told by mail; in which words is up to the mailer. Nothing that anybody typed but the address itself
 * and where to go on is in it: strangers could send their own words to other people in our name.
 */
public sealed interface Mail {

    /** Whom it is for. */
    Email to();

    /**
     * How to choose a new password.
     *
     * @param callbackUrl where the link leads on to, with the token; may be empty
     */
    record ResetLink(Email to, ResetToken token, String callbackUrl) implements Mail {}

    /**
     * How to show that the address is theirs.
     *
     * @param callbackUrl where the link leads on to
     */
    record VerificationLink(Email to, SignedClaim claim, String callbackUrl) implements Mail {}

    /** That somebody has tried to sign up with an address whose owner has an account already. */
    record AlreadySignedUp(Email to) implements Mail {}
}
