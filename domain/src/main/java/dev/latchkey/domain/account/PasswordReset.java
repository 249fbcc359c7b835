package dev.latchkey.domain.account;

import java.time.Duration;
import java.time.Instant;

/**
 * A chance to choose a new password without knowing the old one, for whoever has the token (contract 5.8).
 *
 * @param expiresAt when it is over, at that very instant
 */
public record PasswordReset(ResetTokenHash token, Instant requestedAt, Instant expiresAt) {

    /** How many one user has at a time at most; a further one takes the place of the oldest. */
    public static final int MAXIMUM_OUTSTANDING = 10;

    private static final Duration LIFETIME = Duration.ofHours(1);

    /** The chance that begins now and lasts an hour. */
    public static PasswordReset requestedAt(ResetToken token, Instant now) {
        return new PasswordReset(token.hash(), now, now.plus(LIFETIME));
    }
}
