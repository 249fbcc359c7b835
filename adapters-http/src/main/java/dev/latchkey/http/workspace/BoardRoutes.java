package dev.latchkey.http.workspace;

import static dev.latchkey.http.web.Access.SIGNED_IN;

import com.google.inject.Inject;
import dev.latchkey.application.workspace.CreateBoard;
import dev.latchkey.application.workspace.ListBoards;
import dev.latchkey.application.workspace.Paging;
import dev.latchkey.application.workspace.RoomList;
import dev.latchkey.application.workspace.ShowBoard;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.Outcome;
import dev.latchkey.http.web.PageJson;
import dev.latchkey.http.web.PathId;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import io.javalin.http.Context;

/** The boards of a workspace. */
final class BoardRoutes implements RouteGroup {

    private final CreateBoard create;
    private final ListBoards list;
    private final ShowBoard show;

    @Inject
    BoardRoutes(CreateBoard create, ListBoards list, ShowBoard show) {
        this.create = create;
        this.list = list;
        this.show = show;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/api/workspaces/{id}/boards").reading(CreateBoardJson::of).guarded(SIGNED_IN, this::create);
        routes.getList("/api/workspaces/{id}/boards").guarded(SIGNED_IN, this::list);
        routes.get("/api/boards/{id}").guarded(SIGNED_IN, this::show);
    }

    private void create(Context ctx, CreateBoardJson body, Asker asker) {
        var created = create.create(body.from(asker.user().id(), PathId.of(ctx)));
        Outcome.created(ctx, BoardJson.of(Rejected.ifRefused(created)));
    }

    private void list(Context ctx, Paging paging, Asker asker) {
        var listed = list.list(new RoomList(asker.user().id(), PathId.of(ctx), paging));
        ctx.json(PageJson.of("boards", Rejected.ifRefused(listed), BoardJson::of));
    }

    private void show(Context ctx, Asker asker) {
        var shown = show.show(asker.user().id(), PathId.of(ctx));
        ctx.json(BoardJson.of(Rejected.ifRefused(shown)));
    }
}
