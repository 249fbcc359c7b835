package dev.latchkey.application.workspace;

import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Invitation;
import dev.latchkey.domain.workspace.Workspace;

/** Every open invitation. What it promises is written down in {@code InvitationsContract}. */
public interface Invitations {

    /**
     * Adds an invitation; false when the address is invited to the workspace. Whoever adds one holds the workspace and the
     * inviter. Waits for whoever is about to invite the same.
     */
    boolean add(Invitation invitation);

    /** Removes what invites that address to the workspace, if anything does. */
    void remove(Id<Workspace> workspace, Email email);

    /** The invitations to a workspace, each with its inviter. */
    Page<Attributed<Invitation>> of(Id<Workspace> workspace, Paging paging);
}
