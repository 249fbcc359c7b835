package dev.latchkey.http.deletion;

import dev.latchkey.application.Result;
import dev.latchkey.application.deletion.DeleteUser;
import dev.latchkey.application.deletion.DeletionRefusal;
import dev.latchkey.domain.deletion.Receipt;
import dev.latchkey.http.web.AccountCookies;
import dev.latchkey.http.web.BrowserStorage;
import dev.latchkey.http.web.Problems;
import dev.latchkey.http.web.Rejected;
import io.javalin.http.Context;

/** Deletes the account of whoever asks, and lets their browser forget it. */
record AccountDeletion(DeleteUser deleteUser, AccountCookies cookies) {

    /** What is kept of it; rejects the request if it was refused. */
    Receipt carryOut(Context ctx, DeleteUser.Command command) {
        return switch (deleteUser.delete(command)) {
            case Result.Done<Receipt, ?>(var receipt) -> {
                cookies.forgetSession(ctx);
                BrowserStorage.clear(ctx);
                yield receipt;
            }
            case Result.Refused<?, DeletionRefusal>(var refusal) -> throw new Rejected(Problems.of(refusal));
        };
    }
}
