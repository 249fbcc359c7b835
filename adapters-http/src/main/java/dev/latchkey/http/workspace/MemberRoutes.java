package dev.latchkey.http.workspace;

import static dev.latchkey.http.web.Access.SIGNED_IN;

import com.google.inject.Inject;
import dev.latchkey.application.workspace.AddMember;
import dev.latchkey.application.workspace.ListMembers;
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

/** Who is in a workspace. */
final class MemberRoutes implements RouteGroup {

    private final AddMember add;
    private final ListMembers list;

    @Inject
    MemberRoutes(AddMember add, ListMembers list) {
        this.add = add;
        this.list = list;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/api/workspaces/{id}/members").reading(AddMemberJson::of).guarded(SIGNED_IN, this::add);
        routes.getList("/api/workspaces/{id}/members").guarded(SIGNED_IN, this::list);
    }

    private void add(Context ctx, AddMemberJson body, Asker asker) {
        var added = add.add(body.from(asker.user().id(), PathId.of(ctx)));
        Outcome.created(ctx, MemberJson.of(Rejected.ifRefused(added)));
    }

    private void list(Context ctx, Paging paging, Asker asker) {
        var listed = list.list(new RoomList(asker.user().id(), PathId.of(ctx), paging));
        ctx.json(PageJson.of("members", Rejected.ifRefused(listed), MemberJson::of));
    }
}
