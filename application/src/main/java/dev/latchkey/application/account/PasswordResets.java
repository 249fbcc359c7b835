package dev.latchkey.application.account;

import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.PasswordReset;
import dev.latchkey.domain.account.ResetTokenHash;
import dev.latchkey.domain.account.UserId;
import java.time.Instant;
import java.util.Optional;

/** Every chance to choose a new password. What it promises is written down in {@code PasswordResetsContract}. */
public interface PasswordResets {

    /**
     * Adds a chance for the user with that address, if there is such a user; whoever has {@link
     * PasswordReset#MAXIMUM_OUTSTANDING} chances loses the oldest for it. Does the same work whether or not there is
     * (SR-AUT-06); answers whether it did. Only inside a transaction is the maximum kept.
     */
    boolean add(Email email, PasswordReset reset);

    /** Whether there is a chance with that token which is not over yet. */
    boolean isOutstanding(ResetTokenHash token, Instant now);

    /**
     * Takes a chance that is not over yet, and with it every other that its user has; answers who that is, and empty when there is
     * none. Of two who take the same one, one gets it. Until the end of the transaction no chance and no session of the
     * user can begin.
     */
    Optional<UserId> take(ResetTokenHash token, Instant now);

    /** Removes every chance that a user has; answers how many. */
    int removeAll(UserId user);

    /** Removes at most {@code limit} of the chances that are over by then; answers how many. */
    int removeExpired(Instant now, int limit);
}
