package dev.latchkey.application.revocation;

import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import dev.latchkey.domain.revocation.Effect;
import java.time.Duration;
import java.util.function.Supplier;

/** {@link Revocations} of a node that is alone and remembers nothing: what is committed is effective. */
public record LoneNode(Transactions transactions) implements Revocations {

    public static final Effect AT_ONCE = new Effect(1, 0, Duration.ZERO);

    @Override
    public <T> Effective<T> effectively(Supplier<T> work) {
        return new Effective<>(inTransaction(work), AT_ONCE);
    }

    @Override
    public <T, R> Result<Effective<T>, R> attemptEffectively(Supplier<Result<T, R>> work) {
        return attempt(work).map(value -> new Effective<>(value, AT_ONCE));
    }

    @Override
    public <T> T spreading(Supplier<T> work) {
        return inTransaction(work);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.inTransaction(work);
    }

    @Override
    public <T, R> Result<T, R> attempt(Supplier<Result<T, R>> work) {
        return transactions.attempt(work);
    }

    @Override
    public boolean isRunning() {
        return transactions.isRunning();
    }
}
