package dev.latchkey.persistence.workspace;

import dev.latchkey.application.workspace.Attributed;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the {@code member} table, and what its user shows. */
record MemberRow(
        String id,
        String workspaceId,
        @Nullable String userId,
        @Nullable String userName,
        @Nullable String userImage,
        String role,
        Instant joinedAt) {

    Attributed<Member> toDomain() {
        var member = new Member(
                new Id<>(id),
                new Id<>(workspaceId),
                userId == null ? null : new UserId(userId),
                Role.parse(role).orElseThrow(),
                joinedAt);
        return new Attributed<>(member, new PersonColumns(userId, userName, userImage).toDomain());
    }
}
