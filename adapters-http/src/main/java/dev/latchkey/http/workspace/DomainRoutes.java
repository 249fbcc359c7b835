package dev.latchkey.http.workspace;

import static dev.latchkey.http.web.Access.SIGNED_IN;

import com.google.inject.Inject;
import dev.latchkey.application.workspace.AddDomain;
import dev.latchkey.application.workspace.ListDomains;
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

/** At which hosts a workspace wants to be found. */
final class DomainRoutes implements RouteGroup {

    private final AddDomain add;
    private final ListDomains list;

    @Inject
    DomainRoutes(AddDomain add, ListDomains list) {
        this.add = add;
        this.list = list;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/api/workspaces/{id}/domains").reading(AddDomainJson::of).guarded(SIGNED_IN, this::add);
        routes.getList("/api/workspaces/{id}/domains").guarded(SIGNED_IN, this::list);
    }

    private void add(Context ctx, AddDomainJson body, Asker asker) {
        var added = add.add(body.from(asker.user().id(), PathId.of(ctx)));
        Outcome.created(ctx, DomainJson.of(Rejected.ifRefused(added)));
    }

    private void list(Context ctx, Paging paging, Asker asker) {
        var listed = list.list(new RoomList(asker.user().id(), PathId.of(ctx), paging));
        ctx.json(PageJson.of("domains", Rejected.ifRefused(listed), DomainJson::of));
    }
}
