package dev.latchkey.persistence.workspace;

import dev.latchkey.application.workspace.Attributed;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Name;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the {@code board} table, and what its creator shows. */
record BoardRow(
        String id,
        String workspaceId,
        @Nullable String creatorId,
        @Nullable String creatorName,
        @Nullable String creatorImage,
        String name,
        Instant createdAt) {

    Attributed<Board> toDomain() {
        var board = new Board(
                new Id<>(id),
                new Id<>(workspaceId),
                creatorId == null ? null : new UserId(creatorId),
                new Name(name),
                createdAt);
        return new Attributed<>(board, new PersonColumns(creatorId, creatorName, creatorImage).toDomain());
    }
}
