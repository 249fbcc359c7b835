package dev.latchkey.application.session.internal;

import dev.latchkey.application.Chore;
import dev.latchkey.application.Chores;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.session.PurgeSessions;
import dev.latchkey.application.session.Sessions;
import java.time.InstantSource;

/** Carries out {@link PurgeSessions}. */
public final class SessionPurger implements PurgeSessions {

    private final Sessions sessions;
    private final Chores chores;
    private final Transactions transactions;
    private final int batchSize;
    private final InstantSource clock;

    /**
     * Purges at most {@code batchSize} rows in one transaction; fails with {@link IllegalArgumentException} below one.
     */
    public SessionPurger(
            Sessions sessions, Chores chores, Transactions transactions, int batchSize, InstantSource clock) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("A batch has at least one row");
        }
        this.sessions = sessions;
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
        return chores.claim(Chore.PURGE_SESSIONS) ? sessions.removeExpired(clock.instant(), batchSize) : 0;
    }
}
