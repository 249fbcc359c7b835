package dev.latchkey.http.deletion;

import com.google.inject.Inject;
import dev.latchkey.application.deletion.DeleteUser;
import dev.latchkey.http.web.AccountCookies;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.BrowserStorage;
import dev.latchkey.http.web.ProcedureGroup;
import dev.latchkey.http.web.Procedures;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.SuccessJson;
import io.javalin.http.Context;

/** Deleting one's own account from the pages about it (RPC 3.7). */
final class DeletionProcedures implements ProcedureGroup {

    private final DeleteUser deleteUser;
    private final AccountCookies cookies;

    @Inject
    DeletionProcedures(DeleteUser deleteUser, AccountCookies cookies) {
        this.deleteUser = deleteUser;
        this.cookies = cookies;
    }

    @Override
    public void addTo(Procedures procedures) {
        procedures.mutation("delete", ConfirmedDeletionJson::of, this::delete);
    }

    private void delete(Context ctx, ConfirmedDeletionJson body, Asker asker) {
        var command = new DeleteUser.Command(asker.session(), asker.fresh(), body.password());
        Rejected.ifRefused(deleteUser.delete(command));
        cookies.forgetSession(ctx);
        BrowserStorage.clear(ctx);
        ctx.json(SuccessJson.DONE);
    }
}
