package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;
import dev.latchkey.domain.workspace.Invitation;

/** Shows who is asked into a workspace. */
@FunctionalInterface
public interface ListInvitations {

    /**
     * Its open invitations. Refused with {@link WorkspaceRefusal.NotFound}, or with {@link WorkspaceRefusal.NotAllowed} to
     * who does not administer it: the addresses are those of people who have not agreed to anything.
     */
    Result<Page<Attributed<Invitation>>, WorkspaceRefusal> list(RoomList wanted);
}
