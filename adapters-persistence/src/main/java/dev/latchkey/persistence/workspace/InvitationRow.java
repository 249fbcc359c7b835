package dev.latchkey.persistence.workspace;

import dev.latchkey.application.workspace.Attributed;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Invitation;
import dev.latchkey.domain.workspace.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the {@code invitation} table, and what its inviter shows. */
record InvitationRow(
        String id,
        String workspaceId,
        @Nullable String inviterId,
        @Nullable String inviterName,
        @Nullable String inviterImage,
        String email,
        String role,
        Instant createdAt) {

    Attributed<Invitation> toDomain() {
        var invitation = new Invitation(
                new Id<>(id),
                new Id<>(workspaceId),
                inviterId == null ? null : new UserId(inviterId),
                new Email(email),
                Role.parse(role).orElseThrow(),
                createdAt);
        return new Attributed<>(invitation, new PersonColumns(inviterId, inviterName, inviterImage).toDomain());
    }
}
