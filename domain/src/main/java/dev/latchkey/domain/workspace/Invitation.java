package dev.latchkey.domain.workspace;

import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is asked into a workspace who need not have an account yet.
 *
 * @param inviter null when their account is deleted
 * @param role what they are to be there
 */
public record Invitation(
        Id<Invitation> id,
        Id<Workspace> workspace,
        @Nullable UserId inviter,
        Email email,
        Role role,
        Instant createdAt) {}
