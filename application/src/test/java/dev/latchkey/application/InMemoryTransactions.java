package dev.latchkey.application;

import java.util.function.Predicate;
import java.util.function.Supplier;

/** {@link Transactions} over an {@link InMemoryStore}: one at a time, and undone by putting back a copy. */
public final class InMemoryTransactions implements Transactions {

    private final InMemoryStore store;
    private boolean running;

    public InMemoryTransactions(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return inTransaction(work, _ -> true);
    }

    @Override
    public <T, R> Result<T, R> attempt(Supplier<Result<T, R>> work) {
        return inTransaction(work, Result::isDone);
    }

    /** Only one runs at a time, and whoever else asks waits for it. */
    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    private synchronized <T> T inTransaction(Supplier<T> work, Predicate<T> isKept) {
        if (running) {
            return work.get();
        }
        var before = store.copy();
        running = true;
        try {
            var done = work.get();
            if (!isKept.test(done)) {
                store.become(before);
            }
            return done;
        } catch (Throwable failure) {
            store.become(before);
            throw failure;
        } finally {
            running = false;
        }
    }
}
