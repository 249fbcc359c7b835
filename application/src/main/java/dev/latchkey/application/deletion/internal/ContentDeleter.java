package dev.latchkey.application.deletion.internal;

import static dev.latchkey.domain.deletion.StandardRules.BOARD;
import static dev.latchkey.domain.deletion.StandardRules.POST;
import static dev.latchkey.domain.deletion.StandardRules.WORKSPACE;

import dev.latchkey.application.Result;
import dev.latchkey.application.deletion.DeleteBoard;
import dev.latchkey.application.deletion.DeletePost;
import dev.latchkey.application.deletion.DeleteWorkspace;
import dev.latchkey.application.deletion.Erase;
import dev.latchkey.application.workspace.Boards;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.Posts;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.deletion.DeletionCounts;
import dev.latchkey.domain.deletion.EntityKind;
import dev.latchkey.domain.deletion.Receipt;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Role;
import dev.latchkey.domain.workspace.Workspace;
import java.util.function.Predicate;

/** Carries out {@link DeleteWorkspace}, {@link DeleteBoard} and {@link DeletePost}. */
public final class ContentDeleter implements DeleteWorkspace, DeleteBoard, DeletePost {

    private final Memberships memberships;
    private final Boards boards;
    private final Posts posts;
    private final Erase erase;

    /** Lets those delete who are members in that way. */
    public ContentDeleter(Memberships memberships, Boards boards, Posts posts, Erase erase) {
        this.memberships = memberships;
        this.boards = boards;
        this.posts = posts;
        this.erase = erase;
    }

    @Override
    public Result<Receipt, WorkspaceRefusal> delete(DeleteWorkspace.Command command) {
        var workspace = command.workspace();
        return delete(command.asker(), workspace, Role::deletesWorkspace, WORKSPACE, workspace);
    }

    @Override
    public Result<Receipt, WorkspaceRefusal> delete(DeleteBoard.Command command) {
        var asker = command.asker();
        return boards.find(command.board())
                .map(board -> delete(
                        asker,
                        board.workspace(),
                        role -> role.deletesWorkOf(board.creator(), asker),
                        BOARD,
                        board.id()))
                .orElseGet(ContentDeleter::notFound);
    }

    @Override
    public Result<Receipt, WorkspaceRefusal> delete(DeletePost.Command command) {
        var asker = command.asker();
        return posts.find(command.post())
                .map(post -> delete(
                        asker,
                        post.place().workspace(),
                        role -> role.deletesWorkOf(post.author(), asker),
                        POST,
                        post.id()))
                .orElseGet(ContentDeleter::notFound);
    }

    private Result<Receipt, WorkspaceRefusal> delete(
            UserId asker, Id<Workspace> workspace, Predicate<Role> isAllowed, EntityKind kind, Id<?> id) {
        return memberships
                .find(asker, workspace)
                .map(role -> isAllowed.test(role) ? erase(kind, id) : notAllowed())
                .orElseGet(ContentDeleter::notFound);
    }

    private Result<Receipt, WorkspaceRefusal> erase(EntityKind kind, Id<?> id) {
        return erase.erase(new Erase.Command(kind, id.value(), DeletionCounts.NONE))
                .<Result<Receipt, WorkspaceRefusal>>map(Result::done)
                .orElseGet(ContentDeleter::notFound);
    }

    private static Result<Receipt, WorkspaceRefusal> notAllowed() {
        return Result.refused(new WorkspaceRefusal.NotAllowed());
    }

    private static Result<Receipt, WorkspaceRefusal> notFound() {
        return Result.refused(new WorkspaceRefusal.NotFound());
    }
}
