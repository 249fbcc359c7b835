package dev.latchkey.application.account;

import dev.latchkey.application.device.BeginSession;
import dev.latchkey.domain.account.Password;
import java.util.Optional;

/** Why something about an account was not done, or somebody was not let in. */
public sealed interface AccountRefusal {

    /** Why nobody gets this password; empty when it will do (SR-AUT-03). */
    static Optional<AccountRefusal> objectionTo(Password chosen) {
        if (chosen.isTooShort()) {
            return Optional.of(new PasswordTooShort());
        }
        return chosen.isTooLong() ? Optional.of(new PasswordTooLong()) : Optional.empty();
    }

    /** Why somebody was not let in for whom no session began. */
    static AccountRefusal of(BeginSession.Refusal refusal) {
        return switch (refusal) {
            case BeginSession.Refusal.DeviceFull(var maximum) -> new DeviceFull(maximum);
            case BeginSession.Refusal.SessionsEndedMeanwhile _ -> new SessionsEndedMeanwhile();
        };
    }

    /** Nobody can sign up here. */
    record SignUpClosed() implements AccountRefusal {}

    /** A new password must have at least 8 characters. */
    record PasswordTooShort() implements AccountRefusal {}

    /** No password has more than 128 characters. */
    record PasswordTooLong() implements AccountRefusal {}

    /** There is an account with this address. */
    record EmailTaken() implements AccountRefusal {}

    /** Somebody else made an account with this address at the same moment. */
    record EmailTakenMeanwhile() implements AccountRefusal {}

    /** Unknown address, wrong password, no password: deliberately indistinguishable. */
    record WrongEmailOrPassword() implements AccountRefusal {}

    /** What was given is not the asker's password, or not any more. */
    record WrongPassword() implements AccountRefusal {}

    /** The asker has no password: they sign in by other means. */
    record NoPassword() implements AccountRefusal {}

    /** The asker did not prove lately enough who they are, and gave no password now. */
    record NotFresh() implements AccountRefusal {}

    /** The session that asks was ended while this was being done. */
    record SessionOverMeanwhile() implements AccountRefusal {}

    /** Only who has shown that their address is theirs is let in; how to do so was mailed to them. */
    record EmailNotVerified() implements AccountRefusal {}

    /** Nobody can have a password reset here. */
    record PasswordResetClosed() implements AccountRefusal {}

    /** By this token no password can be chosen, or not any more. */
    record ResetTokenInvalid() implements AccountRefusal {}

    /** The address of somebody else cannot be verified. */
    record EmailMismatch() implements AccountRefusal {}

    /** The address is verified. */
    record EmailAlreadyVerified() implements AccountRefusal {}

    /** This claim to an address was not made here, or the address is not the user's any more. */
    record EmailClaimInvalid() implements AccountRefusal {}

    /** This claim to an address comes too late. */
    record EmailClaimExpired() implements AccountRefusal {}

    /** There is no such user any more. */
    record UserGone() implements AccountRefusal {}

    /** The user's sessions were ended, or the user deleted, while this session was about to begin. */
    record SessionsEndedMeanwhile() implements AccountRefusal {}

    /** As many others are signed in on the device as may be (SR-LIF-07). */
    record DeviceFull(int maximum) implements AccountRefusal {}

    /** No such provider is trusted here. */
    record ProviderUnknown() implements AccountRefusal {}

    /** The provider does not vouch for anybody by this token, or not any more. */
    record IdTokenInvalid() implements AccountRefusal {}

    /** The provider says nothing of an e-mail address. */
    record IdTokenWithoutEmail() implements AccountRefusal {}

    /** What the provider gives as an e-mail address is none that an account can have. */
    record EmailUnusable() implements AccountRefusal {}

    /** There is an account with this address, and it is not known whether both are the same person's. */
    record NotLinkable() implements AccountRefusal {}

    /** Whoever has no account gets none by signing in. */
    record NewcomersNotAdmitted() implements AccountRefusal {}

    /** Without this nobody could sign in as this user any more. */
    record LastIdentity() implements AccountRefusal {}

    /** The user has no such way to sign in. */
    record IdentityUnknown() implements AccountRefusal {}
}
