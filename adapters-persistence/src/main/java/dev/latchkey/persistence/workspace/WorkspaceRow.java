package dev.latchkey.persistence.workspace;

import dev.latchkey.application.workspace.Joined;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Name;
import dev.latchkey.domain.workspace.Role;
import dev.latchkey.domain.workspace.Slug;
import dev.latchkey.domain.workspace.Workspace;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the {@code workspace} table, and the role of one of its members. */
record WorkspaceRow(
        String id, String ownerId, String name, @Nullable String slug, Instant createdAt, String role) {

    Joined toDomain() {
        var workspace = new Workspace(
                new Id<>(id), new UserId(ownerId), new Name(name), slug == null ? null : new Slug(slug), createdAt);
        return new Joined(workspace, Role.parse(role).orElseThrow());
    }
}
