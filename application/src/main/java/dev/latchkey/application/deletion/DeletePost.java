package dev.latchkey.application.deletion;

import dev.latchkey.application.Result;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.deletion.Receipt;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Post;

/** Deletes a post with everything in it. Its author may, and whoever administers the workspace. */
@FunctionalInterface
public interface DeletePost {

    /** What is kept of it; or why it was refused, and nothing deleted. */
    Result<Receipt, WorkspaceRefusal> delete(Command command);

    /** Who asks, and what is to go. */
    record Command(UserId asker, Id<Post> post) {}
}
