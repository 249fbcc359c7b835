package dev.latchkey.application;

import java.util.function.Supplier;

/** {@link Transactions} of which a test can see whether one is running and how many there were, and make them fail. */
public final class ObservedTransactions implements Transactions {

    private final Transactions transactions;
    private boolean running;
    private int count;
    private boolean failing;

    public ObservedTransactions(InMemoryStore store) {
        this.transactions = new InMemoryTransactions(store);
    }

    /** From now on, each does all its work and is then lost. */
    public void failAtTheEnd() {
        failing = true;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    public int count() {
        return count;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return observed(() -> transactions.inTransaction(() -> finish(work.get())));
    }

    @Override
    public <T, R> Result<T, R> attempt(Supplier<Result<T, R>> work) {
        return observed(() -> transactions.attempt(() -> finish(work.get())));
    }

    private <T> T observed(Supplier<T> transaction) {
        count++;
        running = true;
        try {
            return transaction.get();
        } finally {
            running = false;
        }
    }

    private <T> T finish(T done) {
        if (failing) {
            throw new IllegalStateException("on purpose");
        }
        return done;
    }
}
