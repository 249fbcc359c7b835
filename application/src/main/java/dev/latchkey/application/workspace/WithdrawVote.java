package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Post;

/** Takes a vote for a post back. */
@FunctionalInterface
public interface WithdrawVote {

    /** Whether there was one; refused with {@link WorkspaceRefusal.NotFound} to who is not in the workspace of the post. */
    Result<Boolean, WorkspaceRefusal> withdraw(UserId asker, Id<Post> post);
}
