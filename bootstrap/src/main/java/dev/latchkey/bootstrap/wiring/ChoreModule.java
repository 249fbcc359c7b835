package dev.latchkey.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.latchkey.application.Batches;
import dev.latchkey.application.Chores;
import dev.latchkey.application.Transactions;

/** How work in the background is done. */
public final class ChoreModule extends AbstractModule {

    /** Few enough that nobody waits for the locks of a batch. */
    private static final int ROWS = 500;

    @Provides
    Batches batches(Chores chores, Transactions transactions) {
        return new Batches(chores, transactions, ROWS);
    }
}
