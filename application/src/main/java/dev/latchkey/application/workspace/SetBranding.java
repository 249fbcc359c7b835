package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Branding;
import dev.latchkey.domain.workspace.BrandingChange;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Workspace;

/** Chooses what the pages of a workspace look like. */
@FunctionalInterface
public interface SetBranding {

    /** The whole branding as it is now; refused with {@link WorkspaceRefusal.NotFound} or {@link WorkspaceRefusal.NotAllowed}. */
    Result<Branding, WorkspaceRefusal> set(Command command);

    /** Who asks, and what is to be otherwise. */
    record Command(UserId asker, Id<Workspace> workspace, BrandingChange change) {}
}
