package dev.latchkey.application;

import java.util.function.Supplier;

/** {@link Transactions} over an {@link InMemoryStore}: one at a time, and undone by putting back a copy. */
public final class InMemoryTransactions implements Transactions {

    private final InMemoryStore store;
    private boolean running;

    public InMemoryTransactions(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public synchronized <T> T inTransaction(Supplier<T> work) {
        if (running) {
            return work.get();
        }
        var before = store.copy();
        running = true;
        try {
            return work.get();
        } catch (Throwable failure) {
            store.become(before);
            throw failure;
        } finally {
            running = false;
        }
    }
}
