package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Workspace;

/** Shows a workspace. */
@FunctionalInterface
public interface ShowWorkspace {

    /** The workspace, and what the asker is there; refused with {@link WorkspaceRefusal.NotFound} to who is not in it. */
    Result<Joined, WorkspaceRefusal> show(UserId asker, Id<Workspace> workspace);
}
