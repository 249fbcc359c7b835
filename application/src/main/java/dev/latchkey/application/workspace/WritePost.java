package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Title;

/** Posts something on a board. */
@FunctionalInterface
public interface WritePost {

    /** The new post; refused with {@link WorkspaceRefusal.NotFound} to who is not in the workspace of the board. */
    Result<SeenPost, WorkspaceRefusal> write(Command command);

    /** Who asks, and what they write where. */
    record Command(UserId asker, Id<Board> board, Title title, Content content) {}
}
