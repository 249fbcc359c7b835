package dev.latchkey.application.deletion;

import dev.latchkey.application.Result;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.deletion.Receipt;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Workspace;

/** Deletes a workspace with everything in it. Only its owner may. */
@FunctionalInterface
public interface DeleteWorkspace {

    /** What is kept of it; or why it was refused, and nothing deleted. */
    Result<Receipt, WorkspaceRefusal> delete(Command command);

    /** Who asks, and what is to go. */
    record Command(UserId asker, Id<Workspace> workspace) {}
}
