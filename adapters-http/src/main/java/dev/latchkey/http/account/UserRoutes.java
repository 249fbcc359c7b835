package dev.latchkey.http.account;

import static dev.latchkey.http.web.Access.SIGNED_IN;

import com.google.inject.Inject;
import dev.latchkey.application.account.UpdateUser;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.Guard;
import dev.latchkey.http.web.Problems;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import dev.latchkey.http.web.SessionCookie;
import dev.latchkey.http.web.StatusJson;
import io.javalin.http.Context;

/** What somebody who is signed in shows of themselves (contract 5.7). */
final class UserRoutes implements RouteGroup {

    private final UpdateUser updateUser;
    private final Guard guard;
    private final SessionCookie cookie;

    @Inject
    UserRoutes(UpdateUser updateUser, Guard guard, SessionCookie cookie) {
        this.updateUser = updateUser;
        this.guard = guard;
        this.cookie = cookie;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/api/auth/update-user").reading(UpdateUserJson::of).guarded(SIGNED_IN, this::update);
    }

    private void update(Context ctx, UpdateUserJson body, Asker asker) {
        if (body.triesEmail()) {
            throw new Rejected(Problems.emailCannotBeUpdated());
        }
        if (body.change().isNothing()) {
            throw new Rejected(Problems.noFieldsToUpdate());
        }
        var command = new UpdateUser.Command(asker.user().id(), body.change());
        Rejected.ifRefused(updateUser.update(command));
        guard.inspect(ctx, true).ifPresent(changed -> cookie.repeat(ctx, changed.token(), changed.signedIn()));
        ctx.json(StatusJson.DONE);
    }
}
