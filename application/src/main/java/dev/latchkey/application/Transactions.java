package dev.latchkey.application;

import java.util.function.Supplier;

/** All or nothing. What it promises is written down in {@code TransactionsContract}. */
public interface Transactions {

    /**
     * Does the work so that everything it changes is kept together, or nothing of it when it throws; what it throws is
     * passed on. Inside a transaction of the same thread it joins that one.
     */
    <T> T inTransaction(Supplier<T> work);

    /**
     * Does the work in a transaction, and nothing of it when it is refused. Inside a transaction of the same thread the
     * outer one has to be undone then too, because it is refused for the same reason.
     */
    <T, R> Result<T, R> attempt(Supplier<Result<T, R>> work);
}
