package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.CustomDomain;
import dev.latchkey.domain.workspace.HostName;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Workspace;

/** Notes that a workspace wants to be found at a host. */
@FunctionalInterface
public interface AddDomain {

    /**
     * What was noted. Refused with {@link WorkspaceRefusal.NotFound}, {@link WorkspaceRefusal.NotAllowed} or {@link
     * WorkspaceRefusal.HostTaken}, whichever comes first.
     */
    Result<CustomDomain, WorkspaceRefusal> add(Command command);

    /** Who asks, and for which host. */
    record Command(UserId asker, Id<Workspace> workspace, HostName host) {}
}
