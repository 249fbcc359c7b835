package dev.latchkey.persistence.workspace;

import dev.latchkey.application.workspace.Attributed;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Changelog;
import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Place;
import dev.latchkey.domain.workspace.Title;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the {@code changelog} table, what its author shows, and in which workspace it is. */
record ChangelogRow(
        String id,
        String workspaceId,
        String boardId,
        @Nullable String authorId,
        @Nullable String authorName,
        @Nullable String authorImage,
        String title,
        String content,
        Instant createdAt) {

    Attributed<Changelog> toDomain() {
        var changelog = new Changelog(
                new Id<>(id),
                Place.in(new Id<>(workspaceId)).on(new Id<>(boardId)),
                authorId == null ? null : new UserId(authorId),
                new Title(title),
                new Content(content),
                createdAt);
        return new Attributed<>(changelog, new PersonColumns(authorId, authorName, authorImage).toDomain());
    }
}
