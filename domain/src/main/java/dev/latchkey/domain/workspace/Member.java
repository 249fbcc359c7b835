package dev.latchkey.domain.workspace;

import dev.latchkey.domain.account.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a workspace.
 *
 * @param user null when their account is deleted
 */
public record Member(
        Id<Member> id, Id<Workspace> workspace, @Nullable UserId user, Role role, Instant joinedAt) {

    /** The member as which its owner is in a workspace from the beginning on. */
    public static Member owning(Workspace workspace, Id<Member> id) {
        return new Member(id, workspace.id(), workspace.owner(), Role.OWNER, workspace.createdAt());
    }
}
