package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;
import dev.latchkey.domain.workspace.Member;

/** Shows who is in a workspace. */
@FunctionalInterface
public interface ListMembers {

    /** Its members; refused with {@link WorkspaceRefusal.NotFound} to who is none of them. */
    Result<Page<Attributed<Member>>, WorkspaceRefusal> list(RoomList wanted);
}
