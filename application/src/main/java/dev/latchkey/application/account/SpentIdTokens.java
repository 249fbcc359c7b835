package dev.latchkey.application.account;

import dev.latchkey.domain.account.IdTokenHash;
import java.time.Instant;

/** The ID tokens that were used. What it promises is written down in {@code SpentIdTokensContract}. */
public interface SpentIdTokens {

    /**
     * Notes that a token is used by the running transaction, and how long to remember that. False when it was used
     * before; of two at once, the second waits for the transaction of the first.
     */
    boolean spend(IdTokenHash token, Instant until);

    /** Forgets at most {@code limit} of those that need not be remembered any more by then; answers how many. */
    int removeExpired(Instant now, int limit);
}
