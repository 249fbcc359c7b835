package dev.latchkey.application.revocation;

import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import java.util.function.Supplier;

/**
 * Transactions that end sessions. When one has returned, no node accepts a session that it ended, or that somebody else had
 * ended before (SR-REV-01). Fails with {@link ConfirmationPending} when that cannot be made sure of; what was done stays done.
 *
 * <p>One inside another joins it, and then it is the outer one that waits. Inside a transaction of another kind it fails with
 * {@link IllegalStateException}, because nobody would wait.
 */
public interface Revocations extends Transactions {

    /** Like {@link #inTransaction}, and says how it became effective; of one that joins another, nothing yet. */
    <T> Effective<T> effectively(Supplier<T> work);

    /** Like {@link #attempt}, and says how it became effective; of one that joins another, nothing yet. */
    <T, R> Result<Effective<T>, R> attemptEffectively(Supplier<Result<T, R>> work);

    /**
     * A transaction that ends nothing, but changes what nodes remember of sessions. When it has returned, this node remembers
     * nothing else any more, and the others have been told.
     */
    <T> T spreading(Supplier<T> work);
}
