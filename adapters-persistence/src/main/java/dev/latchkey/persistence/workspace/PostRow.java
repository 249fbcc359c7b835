package dev.latchkey.persistence.workspace;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Place;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Title;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the {@code post} table, and in which workspace it is. */
record PostRow(
        String id,
        String workspaceId,
        String boardId,
        @Nullable String authorId,
        String title,
        String content,
        Instant createdAt) {

    Post toDomain() {
        return new Post(
                new Id<>(id),
                Place.in(new Id<>(workspaceId)).on(new Id<>(boardId)),
                authorId == null ? null : new UserId(authorId),
                new Title(title),
                new Content(content),
                createdAt);
    }
}
