package dev.latchkey.http.account;

import static dev.latchkey.http.web.Access.AUTHORITATIVE;

import com.google.inject.Inject;
import dev.latchkey.application.account.UpdateUser;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.Problems;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import dev.latchkey.http.web.SessionCookie;
import io.javalin.http.Context;
import java.util.Map;

/** What somebody who is signed in shows of themselves (contract 5.7). */
final class UserRoutes implements RouteGroup {

    private static final Map<String, Boolean> DONE = Map.of("status", true);

    private final UpdateUser updateUser;
    private final SessionCookie cookie;

    @Inject
    UserRoutes(UpdateUser updateUser, SessionCookie cookie) {
        this.updateUser = updateUser;
        this.cookie = cookie;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/api/auth/update-user").reading(UpdateUserJson::of).guarded(AUTHORITATIVE, this::update);
    }

    private void update(Context ctx, UpdateUserJson body, Asker asker) {
        if (body.triesEmail()) {
            throw new Rejected(Problems.emailCannotBeUpdated());
        }
        if (body.change().isNothing()) {
            throw new Rejected(Problems.noFieldsToUpdate());
        }
        var command = new UpdateUser.Command(asker.user().id(), body.change());
        updateUser.update(command).ifPresent(refusal -> {
            throw new Rejected(Problems.of(refusal));
        });
        cookie.repeat(ctx, asker.token(), asker.session().lifetime());
        ctx.json(DONE);
    }
}
