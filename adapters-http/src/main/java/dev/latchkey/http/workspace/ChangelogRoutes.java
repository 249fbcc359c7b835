package dev.latchkey.http.workspace;

import static dev.latchkey.http.web.Access.SIGNED_IN;

import com.google.inject.Inject;
import dev.latchkey.application.workspace.BoardList;
import dev.latchkey.application.workspace.ListChangelogs;
import dev.latchkey.application.workspace.Paging;
import dev.latchkey.application.workspace.WriteChangelog;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.Outcome;
import dev.latchkey.http.web.PageJson;
import dev.latchkey.http.web.PathId;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import io.javalin.http.Context;

/** What is told on a board to be new. */
final class ChangelogRoutes implements RouteGroup {

    private final WriteChangelog write;
    private final ListChangelogs list;

    @Inject
    ChangelogRoutes(WriteChangelog write, ListChangelogs list) {
        this.write = write;
        this.list = list;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/api/boards/{id}/changelogs").reading(ArticleJson::of).guarded(SIGNED_IN, this::write);
        routes.getList("/api/boards/{id}/changelogs").guarded(SIGNED_IN, this::list);
    }

    private void write(Context ctx, ArticleJson body, Asker asker) {
        var written = write.write(body.asChangelogFrom(asker.user().id(), PathId.of(ctx)));
        Outcome.created(ctx, ChangelogJson.of(Rejected.ifRefused(written)));
    }

    private void list(Context ctx, Paging paging, Asker asker) {
        var listed = list.list(new BoardList(asker.user().id(), PathId.of(ctx), paging));
        ctx.json(PageJson.of("changelogs", Rejected.ifRefused(listed), ChangelogJson::of));
    }
}
