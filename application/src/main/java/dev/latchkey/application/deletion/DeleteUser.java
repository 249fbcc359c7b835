package dev.latchkey.application.deletion;

import dev.latchkey.application.Result;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.deletion.Receipt;
import dev.latchkey.domain.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * Deletes the asker's account with everything that belongs to it, in one transaction: first their sessions end, last goes
 * the user (SR-DEL-03 to SR-DEL-05).
 */
@FunctionalInterface
public interface DeleteUser {

    /** What is kept of it; or why it was refused, and nothing deleted. */
    Result<Receipt, DeletionRefusal> delete(Command command);

    /**
     * Who asks.
     *
     * @param asking the session that asks
     * @param fresh whether its owner proved lately who they are
     * @param confirmed whether they said in so many words that they mean it; then they need not be fresh where the
     *     operator has decided so
     * @param password proves it now; null when the rest is to suffice (contract 5.10)
     * @param preview the id of the preview that they have seen; null when they have not looked
     */
    record Command(
            Session asking,
            boolean fresh,
            boolean confirmed,
            @Nullable Password password,
            @Nullable String preview) {}
}
