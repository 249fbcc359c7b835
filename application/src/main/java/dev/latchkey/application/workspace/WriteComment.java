package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Post;
import org.jspecify.annotations.Nullable;

/** Comments on a post, or replies to a comment on it. */
@FunctionalInterface
public interface WriteComment {

    /**
     * The new comment. Refused with {@link WorkspaceRefusal.NotFound} to who is not in the workspace of the post, or with
     * {@link WorkspaceRefusal.ParentUnknown}, whichever comes first.
     */
    Result<SeenComment, WorkspaceRefusal> write(Command command);

    /**
     * Who asks, and what they write where.
     *
     * @param parent what they reply to; null for the post itself
     */
    record Command(UserId asker, Id<Post> post, @Nullable Id<Comment> parent, Content content) {}
}
