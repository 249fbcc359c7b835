package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Branding;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Workspace;

/** Shows what the pages of a workspace look like. */
@FunctionalInterface
public interface ShowBranding {

    /** What was chosen; refused with {@link WorkspaceRefusal.NotFound} when nothing was, and to who is not in it. */
    Result<Branding, WorkspaceRefusal> show(UserId asker, Id<Workspace> workspace);
}
