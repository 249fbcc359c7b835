package dev.latchkey.http.workspace;

import static dev.latchkey.http.web.Access.SIGNED_IN;

import com.google.inject.Inject;
import dev.latchkey.application.workspace.Invite;
import dev.latchkey.application.workspace.ListInvitations;
import dev.latchkey.application.workspace.Paging;
import dev.latchkey.application.workspace.RoomList;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.Outcome;
import dev.latchkey.http.web.PageJson;
import dev.latchkey.http.web.PathId;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import io.javalin.http.Context;

/** Who is asked into a workspace. */
final class InvitationRoutes implements RouteGroup {

    private final Invite invite;
    private final ListInvitations list;

    @Inject
    InvitationRoutes(Invite invite, ListInvitations list) {
        this.invite = invite;
        this.list = list;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/api/workspaces/{id}/invitations").reading(InviteJson::of).guarded(SIGNED_IN, this::invite);
        routes.getList("/api/workspaces/{id}/invitations").guarded(SIGNED_IN, this::list);
    }

    private void invite(Context ctx, InviteJson body, Asker asker) {
        var invited = invite.invite(body.from(asker.user().id(), PathId.of(ctx)));
        Outcome.created(ctx, InvitationJson.of(Rejected.ifRefused(invited)));
    }

    private void list(Context ctx, Paging paging, Asker asker) {
        var listed = list.list(new RoomList(asker.user().id(), PathId.of(ctx), paging));
        ctx.json(PageJson.of("invitations", Rejected.ifRefused(listed), InvitationJson::of));
    }
}
