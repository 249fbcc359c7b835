package dev.latchkey.application;

import java.util.function.Supplier;

/** All or nothing. What it promises is written down in {@code TransactionsContract}. */
public interface Transactions {

    /**
     * Does the work so that everything it changes is kept together, or nothing of it when it throws; what it throws is
     * passed on. Inside a transaction of the same thread it joins that one.
     *
     * <p>When others want the same at the same moment, the work may be undone and done again from the start: it must not
     * matter how often. Fails with {@link Overloaded} when that does not help, and when what keeps the changes does not answer.
     */
    <T> T inTransaction(Supplier<T> work);

    /**
     * Does the work in a transaction, and nothing of it when it is refused. Inside a transaction of the same thread the
     * outer one has to be undone then too, because it is refused for the same reason.
     */
    <T, R> Result<T, R> attempt(Supplier<Result<T, R>> work);

    /** Whether the thread that asks is in the midst of one. */
    boolean isRunning();
}
