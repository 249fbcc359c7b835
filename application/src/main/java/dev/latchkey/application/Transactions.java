package dev.latchkey.application;

import java.util.function.Supplier;

/** All or nothing. What it promises is written down in {@code TransactionsContract}. */
public interface Transactions {

    /**
     * Does the work so that everything it changes is kept together, or nothing of it when it throws; what it throws is
     * passed on. Inside a transaction of the same thread it joins that one.
     */
    <T> T inTransaction(Supplier<T> work);
}
