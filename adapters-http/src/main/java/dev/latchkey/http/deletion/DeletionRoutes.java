package dev.latchkey.http.deletion;

import static dev.latchkey.http.web.Access.AUTHORITATIVE;

import com.google.inject.Inject;
import dev.latchkey.application.deletion.DeleteUser;
import dev.latchkey.http.web.AccountCookies;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.Problems;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import io.javalin.http.Context;

/** Deleting one's own account (contract 5.10). */
final class DeletionRoutes implements RouteGroup {

    private final AccountDeletion deletion;

    @Inject
    DeletionRoutes(DeleteUser deleteUser, AccountCookies cookies) {
        this.deletion = new AccountDeletion(deleteUser, cookies);
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/api/auth/delete-user").reading(DeleteUserJson::of).guarded(AUTHORITATIVE, this::delete);
    }

    private void delete(Context ctx, DeleteUserJson body, Asker asker) {
        if (body.hasToken()) {
            throw new Rejected(Problems.unknownDeletionToken());
        }
        var command = new DeleteUser.Command(asker.session(), asker.fresh(), false, body.password(), null);
        ctx.json(DeletedJson.of(deletion.carryOut(ctx, command)));
    }
}
