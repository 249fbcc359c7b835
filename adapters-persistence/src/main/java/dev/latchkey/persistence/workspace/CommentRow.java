package dev.latchkey.persistence.workspace;

import dev.latchkey.application.workspace.SeenComment;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Place;
import dev.latchkey.domain.workspace.Tally;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the {@code comment} table, what its author shows, what is thought of it, and where it is. */
record CommentRow(
        String id,
        String workspaceId,
        String boardId,
        String postId,
        @Nullable String parentId,
        @Nullable String authorId,
        @Nullable String authorName,
        @Nullable String authorImage,
        String content,
        Instant createdAt,
        int upvotes,
        int downvotes) {

    SeenComment toDomain() {
        var comment = new Comment(
                new Id<>(id),
                Place.in(new Id<>(workspaceId)).on(new Id<>(boardId)).below(new Id<>(postId)),
                parentId == null ? null : new Id<>(parentId),
                authorId == null ? null : new UserId(authorId),
                new Content(content),
                createdAt);
        return new SeenComment(
                comment,
                new PersonColumns(authorId, authorName, authorImage).toDomain(),
                new Tally(upvotes, downvotes));
    }
}
