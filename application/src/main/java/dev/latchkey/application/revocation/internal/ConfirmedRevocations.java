package dev.latchkey.application.revocation.internal;

import dev.latchkey.application.Overloaded;
import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.revocation.Effective;
import dev.latchkey.application.revocation.Revocations;
import dev.latchkey.domain.revocation.Effect;
import java.time.Duration;
import java.util.function.Supplier;

/** Carries out {@link Revocations}: commits, and then waits for everybody. */
public final class ConfirmedRevocations implements Revocations {

    private static final Effect NONE_YET = new Effect(0, 0, Duration.ZERO);

    private static final ScopedValue<Boolean> UNDER_WAY = ScopedValue.newInstance();

    private final Transactions transactions;
    private final RevocationConfirmer confirmer;

    /** Ends sessions in these transactions. */
    public ConfirmedRevocations(Transactions transactions, RevocationConfirmer confirmer) {
        this.transactions = transactions;
        this.confirmer = confirmer;
    }

    @Override
    public <T> Effective<T> effectively(Supplier<T> work) {
        if (joins()) {
            return new Effective<>(work.get(), NONE_YET);
        }
        var value = underWay(() -> transactions.inTransaction(work));
        return new Effective<>(value, confirmer.confirm());
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return effectively(work).value();
    }

    @Override
    public <T, R> Result<Effective<T>, R> attemptEffectively(Supplier<Result<T, R>> work) {
        if (joins()) {
            return work.get().map(value -> new Effective<>(value, NONE_YET));
        }
        return underWay(() -> transactions.attempt(work)).map(value -> new Effective<>(value, confirmer.confirm()));
    }

    @Override
    public <T, R> Result<T, R> attempt(Supplier<Result<T, R>> work) {
        return attemptEffectively(work).map(Effective::value);
    }

    @Override
    public <T> T spreading(Supplier<T> work) {
        if (joins()) {
            return work.get();
        }
        var value = underWay(() -> transactions.inTransaction(work));
        try {
            confirmer.tell();
        } catch (Overloaded unanswered) {
            // Without the store there will soon be no lease, and without a lease what is remembered does not count.
        }
        return value;
    }

    @Override
    public boolean isRunning() {
        return transactions.isRunning();
    }

    private static <T> T underWay(Supplier<T> transaction) {
        return ScopedValue.where(UNDER_WAY, true).call(transaction::get);
    }

    private boolean joins() {
        if (transactions.isRunning() && !UNDER_WAY.isBound()) {
            throw new IllegalStateException(
                    "Sessions are ended in a transaction after which nobody waits for the nodes");
        }
        return transactions.isRunning();
    }
}
