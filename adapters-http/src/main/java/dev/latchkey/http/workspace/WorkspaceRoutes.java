package dev.latchkey.http.workspace;

import static dev.latchkey.http.web.Access.SIGNED_IN;

import com.google.inject.Inject;
import dev.latchkey.application.workspace.CreateWorkspace;
import dev.latchkey.application.workspace.ListWorkspaces;
import dev.latchkey.application.workspace.Paging;
import dev.latchkey.application.workspace.ShowWorkspace;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.Outcome;
import dev.latchkey.http.web.PageJson;
import dev.latchkey.http.web.PathId;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import io.javalin.http.Context;

/** Founding workspaces, and seeing those in which one is. */
final class WorkspaceRoutes implements RouteGroup {

    private final CreateWorkspace create;
    private final ListWorkspaces list;
    private final ShowWorkspace show;

    @Inject
    WorkspaceRoutes(CreateWorkspace create, ListWorkspaces list, ShowWorkspace show) {
        this.create = create;
        this.list = list;
        this.show = show;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/api/workspaces").reading(CreateWorkspaceJson::of).guarded(SIGNED_IN, this::create);
        routes.getList("/api/workspaces").guarded(SIGNED_IN, this::list);
        routes.get("/api/workspaces/{id}").guarded(SIGNED_IN, this::show);
    }

    private void create(Context ctx, CreateWorkspaceJson body, Asker asker) {
        var created = create.create(body.from(asker.user().id()));
        Outcome.created(ctx, WorkspaceJson.of(Rejected.ifRefused(created)));
    }

    private void list(Context ctx, Paging paging, Asker asker) {
        var page = list.list(asker.user().id(), paging);
        ctx.json(PageJson.of("workspaces", page, WorkspaceJson::of));
    }

    private void show(Context ctx, Asker asker) {
        var shown = show.show(asker.user().id(), PathId.of(ctx));
        ctx.json(WorkspaceJson.of(Rejected.ifRefused(shown)));
    }
}
