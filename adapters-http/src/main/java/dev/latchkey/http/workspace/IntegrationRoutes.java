package dev.latchkey.http.workspace;

import static dev.latchkey.http.web.Access.SIGNED_IN;

import com.google.inject.Inject;
import dev.latchkey.application.workspace.AddIntegration;
import dev.latchkey.application.workspace.ListIntegrations;
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

/** What a workspace is joined to. */
final class IntegrationRoutes implements RouteGroup {

    private final AddIntegration add;
    private final ListIntegrations list;

    @Inject
    IntegrationRoutes(AddIntegration add, ListIntegrations list) {
        this.add = add;
        this.list = list;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/api/workspaces/{id}/integrations")
                .reading(AddIntegrationJson::of)
                .guarded(SIGNED_IN, this::add);
        routes.getList("/api/workspaces/{id}/integrations").guarded(SIGNED_IN, this::list);
    }

    private void add(Context ctx, AddIntegrationJson body, Asker asker) {
        var added = add.add(body.from(asker.user().id(), PathId.of(ctx)));
        Outcome.created(ctx, IntegrationJson.of(Rejected.ifRefused(added)));
    }

    private void list(Context ctx, Paging paging, Asker asker) {
        var listed = list.list(new RoomList(asker.user().id(), PathId.of(ctx), paging));
        ctx.json(PageJson.of("integrations", Rejected.ifRefused(listed), IntegrationJson::of));
    }
}
