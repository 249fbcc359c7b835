package dev.latchkey.application.workspace.internal;

import static dev.latchkey.application.Result.refused;

import dev.latchkey.application.Result;
import dev.latchkey.application.workspace.Joined;
import dev.latchkey.application.workspace.ListWorkspaces;
import dev.latchkey.application.workspace.Page;
import dev.latchkey.application.workspace.Paging;
import dev.latchkey.application.workspace.ShowWorkspace;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.application.workspace.Workspaces;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Workspace;

/** Carries out {@link ListWorkspaces} and {@link ShowWorkspace}. */
public final class WorkspaceDesk implements ListWorkspaces, ShowWorkspace {

    private final Workspaces workspaces;

    /** Shows what is in this store. */
    public WorkspaceDesk(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public Page<Joined> list(UserId asker, Paging paging) {
        return workspaces.ofMember(asker, paging);
    }

    @Override
    public Result<Joined, WorkspaceRefusal> show(UserId asker, Id<Workspace> workspace) {
        return workspaces
                .find(asker, workspace)
                .<Result<Joined, WorkspaceRefusal>>map(Result::done)
                .orElseGet(() -> refused(new WorkspaceRefusal.NotFound()));
    }
}
