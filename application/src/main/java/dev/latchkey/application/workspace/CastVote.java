package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Ballot;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Vote;

/** Votes for a post. */
@FunctionalInterface
public interface CastVote {

    /**
     * The vote, which is the earlier one of whoever has voted for it already. Refused with {@link
     * WorkspaceRefusal.NotFound} to who is not in the workspace of the post.
     */
    Result<Cast, WorkspaceRefusal> cast(UserId asker, Id<Post> post);

    /** A vote, and all that were cast for the same post. */
    record Cast(Id<Vote> vote, Ballot ballot) {}
}
