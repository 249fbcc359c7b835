package dev.latchkey.http.workspace;

import dev.latchkey.application.workspace.SeenPost;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post as one of the members of its workspace sees it.
 *
 * @param author null when their account is deleted
 * @param votes how many are for it
 * @param voted whether the one who sees it is
 */
record PostJson(
        String id,
        String boardId,
        String title,
        String content,
        @Nullable PersonJson author,
        String displayName,
        int votes,
        boolean voted,
        Instant createdAt) {

    static PostJson of(SeenPost seen) {
        return new PostJson(
                seen.post().id().value(),
                seen.post().boardId().value(),
                seen.post().title().value(),
                seen.post().content().value(),
                PersonJson.of(seen.author()),
                PersonJson.displayNameOf(seen.author()),
                seen.ballot().votes(),
                seen.ballot().voted(),
                seen.post().createdAt());
    }
}
