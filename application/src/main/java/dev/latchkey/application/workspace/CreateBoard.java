package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Name;
import dev.latchkey.domain.workspace.Workspace;

/** Creates a board in a workspace. */
@FunctionalInterface
public interface CreateBoard {

    /** The new board; refused with {@link WorkspaceRefusal.NotFound} to who is not in the workspace. */
    Result<Attributed<Board>, WorkspaceRefusal> create(Command command);

    /** Who asks, and what it is to be called. */
    record Command(UserId asker, Id<Workspace> workspace, Name name) {}
}
