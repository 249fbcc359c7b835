package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Chat;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Integration;
import dev.latchkey.domain.workspace.WebhookUrl;
import dev.latchkey.domain.workspace.Workspace;

/** Joins a workspace to a chat. */
@FunctionalInterface
public interface AddIntegration {

    /**
     * How it is joined. Refused with {@link WorkspaceRefusal.NotFound}, {@link WorkspaceRefusal.NotAllowed} or {@link
     * WorkspaceRefusal.IntegrationExists}, whichever comes first.
     */
    Result<Integration, WorkspaceRefusal> add(Command command);

    /** Who asks, and for which chat. */
    record Command(UserId asker, Id<Workspace> workspace, Chat type, WebhookUrl webhook) {}
}
