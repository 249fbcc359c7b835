package dev.latchkey.domain.workspace;

import dev.latchkey.domain.account.UserId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a post.
 *
 * @param post where it is
 * @param parent what it replies to, a comment on the same post; null when it is the post itself
 * @param author null when their account is deleted
 */
public record Comment(
        Id<Comment> id,
        Place post,
        @Nullable Id<Comment> parent,
        @Nullable UserId author,
        Content content,
        Instant createdAt) {

    /** The post it is on. */
    public Id<Post> postId() {
        return Objects.requireNonNull(post.post());
    }
}
