package dev.latchkey.application;

import java.util.function.IntUnaryOperator;

/**
 * Chores on many rows, done so many at a time that nobody waits long for what one batch has locked.
 *
 * @param size how many rows, at least one
 */
public record Batches(Chores chores, Transactions transactions, int size) {

    /** Fails with {@link IllegalArgumentException} on batches with nothing in them. */
    public Batches {
        if (size < 1) {
            throw new IllegalArgumentException("A batch has at least one row");
        }
    }

    /** The same batches, each one of those transactions. */
    public Batches in(Transactions others) {
        return new Batches(chores, others, size);
    }

    /**
     * Does a chore until nothing is left of it, or another node turns out to be at it, which is no harm; each batch is one
     * transaction. Answers how many rows were done.
     *
     * @param batch does at most as many rows as it is told, and answers how many it did
     */
    public int work(Chore chore, IntUnaryOperator batch) {
        var total = 0;
        int done;
        do {
            done = transactions.inTransaction(() -> chores.claim(chore) ? batch.applyAsInt(size) : 0);
            total += done;
        } while (done == size);
        return total;
    }
}
