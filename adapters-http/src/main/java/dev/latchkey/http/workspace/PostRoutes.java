package dev.latchkey.http.workspace;

import static dev.latchkey.http.web.Access.SIGNED_IN;

import com.google.inject.Inject;
import dev.latchkey.application.workspace.BoardList;
import dev.latchkey.application.workspace.ListPosts;
import dev.latchkey.application.workspace.Paging;
import dev.latchkey.application.workspace.ShowPost;
import dev.latchkey.application.workspace.WritePost;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.Outcome;
import dev.latchkey.http.web.PageJson;
import dev.latchkey.http.web.PathId;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import io.javalin.http.Context;

/** What is posted on a board. */
final class PostRoutes implements RouteGroup {

    private final WritePost write;
    private final ListPosts list;
    private final ShowPost show;

    @Inject
    PostRoutes(WritePost write, ListPosts list, ShowPost show) {
        this.write = write;
        this.list = list;
        this.show = show;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/api/boards/{id}/posts").reading(ArticleJson::of).guarded(SIGNED_IN, this::write);
        routes.getList("/api/boards/{id}/posts").guarded(SIGNED_IN, this::list);
        routes.get("/api/posts/{id}").guarded(SIGNED_IN, this::show);
    }

    private void write(Context ctx, ArticleJson body, Asker asker) {
        var written = write.write(body.asPostFrom(asker.user().id(), PathId.of(ctx)));
        Outcome.created(ctx, PostJson.of(Rejected.ifRefused(written)));
    }

    private void list(Context ctx, Paging paging, Asker asker) {
        var listed = list.list(new BoardList(asker.user().id(), PathId.of(ctx), paging));
        ctx.json(PageJson.of("posts", Rejected.ifRefused(listed), PostJson::of));
    }

    private void show(Context ctx, Asker asker) {
        var shown = show.show(asker.user().id(), PathId.of(ctx));
        ctx.json(PostJson.of(Rejected.ifRefused(shown)));
    }
}
