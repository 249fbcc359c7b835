package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;
import dev.latchkey.domain.workspace.Integration;

/** Shows which chats a workspace is joined to. */
@FunctionalInterface
public interface ListIntegrations {

    /**
     * Its integrations. Refused with {@link WorkspaceRefusal.NotFound}, or with {@link WorkspaceRefusal.NotAllowed} to who
     * does not administer it: whoever knows a webhook can write into the chat.
     */
    Result<Page<Integration>, WorkspaceRefusal> list(RoomList wanted);
}
