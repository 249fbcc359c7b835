package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Invitation;
import dev.latchkey.domain.workspace.Role;
import dev.latchkey.domain.workspace.Workspace;

/** Asks an address into a workspace, whoever it belongs to. */
@FunctionalInterface
public interface Invite {

    /**
     * The invitation. Refused with {@link WorkspaceRefusal.NotFound}, {@link WorkspaceRefusal.NotAllowed} unless the
     * asker's role grants the one they are to have, {@link WorkspaceRefusal.AlreadyMember} or {@link
     * WorkspaceRefusal.AlreadyInvited}, whichever comes first.
     */
    Result<Attributed<Invitation>, WorkspaceRefusal> invite(Command command);

    /** Who asks, and who is to be what. */
    record Command(UserId asker, Id<Workspace> workspace, Email email, Role role) {}
}
