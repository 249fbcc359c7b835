package dev.latchkey.application.account;

import dev.latchkey.domain.account.ResetToken;

/** Tells before a new password is chosen whether that will do. */
@FunctionalInterface
public interface CheckResetToken {

    /** Whether a password can be chosen by this token now. Uses nothing up: links are also followed by machines. */
    boolean isGood(ResetToken token);
}
