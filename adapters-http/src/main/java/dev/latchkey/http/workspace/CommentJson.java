package dev.latchkey.http.workspace;

import dev.latchkey.application.workspace.SeenComment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment as the members of its workspace see it.
 *
 * @param parentId what it replies to; null when it is the post itself
 * @param author null when their account is deleted
 */
record CommentJson(
        String id,
        String postId,
        @Nullable String parentId,
        String content,
        @Nullable PersonJson author,
        String displayName,
        TallyJson reactions,
        Instant createdAt) {

    static CommentJson of(SeenComment seen) {
        var parent = seen.comment().parent();
        return new CommentJson(
                seen.comment().id().value(),
                seen.comment().postId().value(),
                parent == null ? null : parent.value(),
                seen.comment().content().value(),
                PersonJson.of(seen.author()),
                PersonJson.displayNameOf(seen.author()),
                TallyJson.of(seen.tally()),
                seen.comment().createdAt());
    }
}
