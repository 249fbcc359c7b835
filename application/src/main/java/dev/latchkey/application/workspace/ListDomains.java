package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;
import dev.latchkey.domain.workspace.CustomDomain;

/** Shows at which hosts a workspace wants to be found. */
@FunctionalInterface
public interface ListDomains {

    /** Its hosts; refused with {@link WorkspaceRefusal.NotFound} to who is not in it. */
    Result<Page<CustomDomain>, WorkspaceRefusal> list(RoomList wanted);
}
