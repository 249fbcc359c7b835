package dev.latchkey.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * That whoever brings this has read mail to that address (contract 5.9). It is worth something only while the user has
 * the address, and may be brought more than once.
 *
 * @param expiresAt when it is over, at that very instant; whole seconds
 */
public record EmailClaim(UserId user, Email email, Instant expiresAt) {

    private static final Duration LIFETIME = Duration.ofHours(1);

    /** Cuts fractions of a second off. */
    public EmailClaim {
        expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The claim to the address that the user has now; it lasts an hour. */
    public static EmailClaim madeAt(User user, Instant now) {
        return new EmailClaim(user.id(), user.email(), now.plus(LIFETIME));
    }

    /** Whether it comes too late. */
    public boolean isOverAt(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
