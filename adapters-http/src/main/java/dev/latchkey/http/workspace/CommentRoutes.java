package dev.latchkey.http.workspace;

import static dev.latchkey.http.web.Access.SIGNED_IN;

import com.google.inject.Inject;
import dev.latchkey.application.workspace.ListComments;
import dev.latchkey.application.workspace.Paging;
import dev.latchkey.application.workspace.PostList;
import dev.latchkey.application.workspace.WriteComment;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.Outcome;
import dev.latchkey.http.web.PageJson;
import dev.latchkey.http.web.PathId;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import io.javalin.http.Context;

/** What is said about a post. */
final class CommentRoutes implements RouteGroup {

    private final WriteComment write;
    private final ListComments list;

    @Inject
    CommentRoutes(WriteComment write, ListComments list) {
        this.write = write;
        this.list = list;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/api/posts/{id}/comments").reading(WriteCommentJson::of).guarded(SIGNED_IN, this::write);
        routes.getList("/api/posts/{id}/comments").guarded(SIGNED_IN, this::list);
    }

    private void write(Context ctx, WriteCommentJson body, Asker asker) {
        var written = write.write(body.from(asker.user().id(), PathId.of(ctx)));
        Outcome.created(ctx, CommentJson.of(Rejected.ifRefused(written)));
    }

    private void list(Context ctx, Paging paging, Asker asker) {
        var listed = list.list(new PostList(asker.user().id(), PathId.of(ctx), paging));
        ctx.json(PageJson.of("comments", Rejected.ifRefused(listed), CommentJson::of));
    }
}
