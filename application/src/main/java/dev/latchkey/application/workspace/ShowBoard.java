package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Id;

/** Shows a board. */
@FunctionalInterface
public interface ShowBoard {

    /** The board; refused with {@link WorkspaceRefusal.NotFound} to who is not in its workspace. */
    Result<Attributed<Board>, WorkspaceRefusal> show(UserId asker, Id<Board> board);
}
