package dev.latchkey.application.account.internal;

import dev.latchkey.application.Chore;
import dev.latchkey.application.Chores;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.PurgeIdTokens;
import dev.latchkey.application.account.SpentIdTokens;
import java.time.InstantSource;

/** Carries out {@link PurgeIdTokens}. */
public final class IdTokenPurger implements PurgeIdTokens {

    private final SpentIdTokens spentIdTokens;
    private final Chores chores;
    private final Transactions transactions;
    private final int batchSize;
    private final InstantSource clock;

    /**
     * Purges at most {@code batchSize} rows in one transaction; fails with {@link IllegalArgumentException} below one.
     */
    public IdTokenPurger(
            SpentIdTokens spentIdTokens, Chores chores, Transactions transactions, int batchSize, InstantSource clock) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("A batch has at least one row");
        }
        this.spentIdTokens = spentIdTokens;
        this.chores = chores;
        this.transactions = transactions;
        this.batchSize = batchSize;
        this.clock = clock;
    }

    @Override
    public int purge() {
        var total = 0;
        int removed;
        do {
            removed = transactions.inTransaction(this::purgeBatch);
            total += removed;
        } while (removed == batchSize);
        return total;
    }

    private int purgeBatch() {
        return chores.claim(Chore.PURGE_ID_TOKENS) ? spentIdTokens.removeExpired(clock.instant(), batchSize) : 0;
    }
}
