package dev.latchkey.persistence.workspace;

import dev.latchkey.application.workspace.SeenPost;
import dev.latchkey.domain.workspace.Ballot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the {@code post} table, what its author shows, and who is for it. */
record SeenPostRow(
        String id,
        String workspaceId,
        String boardId,
        @Nullable String authorId,
        @Nullable String authorName,
        @Nullable String authorImage,
        String title,
        String content,
        Instant createdAt,
        int votes,
        boolean voted) {

    SeenPost toDomain() {
        return new SeenPost(
                new PostRow(id, workspaceId, boardId, authorId, title, content, createdAt).toDomain(),
                new PersonColumns(authorId, authorName, authorImage).toDomain(),
                new Ballot(votes, voted));
    }
}
