package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;
import dev.latchkey.domain.workspace.Board;

/** Shows the boards of a workspace. */
@FunctionalInterface
public interface ListBoards {

    /** Its boards; refused with {@link WorkspaceRefusal.NotFound} to who is not in it. */
    Result<Page<Attributed<Board>>, WorkspaceRefusal> list(RoomList wanted);
}
