package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Opinion;
import dev.latchkey.domain.workspace.Reaction;
import dev.latchkey.domain.workspace.Tally;

/** Says what somebody thinks of a comment. */
@FunctionalInterface
public interface React {

    /**
     * The reaction, which is the earlier one of whoever thinks so already. Refused with {@link WorkspaceRefusal.NotFound}
     * to who is not in the workspace of the comment.
     */
    Result<Noted, WorkspaceRefusal> react(Command command);

    /** Who asks, and what they think of what. */
    record Command(UserId asker, Id<Comment> comment, Opinion opinion) {}

    /** A reaction, and all that there are to the same comment. */
    record Noted(Id<Reaction> reaction, Tally tally) {}
}
