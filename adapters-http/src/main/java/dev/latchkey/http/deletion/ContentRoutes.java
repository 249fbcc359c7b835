package dev.latchkey.http.deletion;

import static dev.latchkey.http.web.Access.AUTHORITATIVE;

import com.google.inject.Inject;
import dev.latchkey.application.deletion.DeleteBoard;
import dev.latchkey.application.deletion.DeletePost;
import dev.latchkey.application.deletion.DeleteWorkspace;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.Outcome;
import dev.latchkey.http.web.PathId;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import io.javalin.http.Context;

/** Deleting what is in a workspace, or all of it. */
final class ContentRoutes implements RouteGroup {

    private final DeleteWorkspace deleteWorkspace;
    private final DeleteBoard deleteBoard;
    private final DeletePost deletePost;

    @Inject
    ContentRoutes(DeleteWorkspace deleteWorkspace, DeleteBoard deleteBoard, DeletePost deletePost) {
        this.deleteWorkspace = deleteWorkspace;
        this.deleteBoard = deleteBoard;
        this.deletePost = deletePost;
    }

    @Override
    public void addTo(Routes routes) {
        routes.delete("/api/workspaces/{id}").guarded(AUTHORITATIVE, this::deleteWorkspace);
        routes.delete("/api/boards/{id}").guarded(AUTHORITATIVE, this::deleteBoard);
        routes.delete("/api/posts/{id}").guarded(AUTHORITATIVE, this::deletePost);
    }

    private void deleteWorkspace(Context ctx, Asker asker) {
        var command = new DeleteWorkspace.Command(asker.user().id(), PathId.of(ctx));
        Rejected.ifRefused(deleteWorkspace.delete(command));
        Outcome.deleted(ctx);
    }

    private void deleteBoard(Context ctx, Asker asker) {
        var command = new DeleteBoard.Command(asker.user().id(), PathId.of(ctx));
        Rejected.ifRefused(deleteBoard.delete(command));
        Outcome.deleted(ctx);
    }

    private void deletePost(Context ctx, Asker asker) {
        var command = new DeletePost.Command(asker.user().id(), PathId.of(ctx));
        Rejected.ifRefused(deletePost.delete(command));
        Outcome.deleted(ctx);
    }
}
