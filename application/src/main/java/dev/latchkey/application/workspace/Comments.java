package dev.latchkey.application.workspace;

import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Post;
import java.util.Optional;

/** Every comment. What it promises is written down in {@code CommentsContract}. */
public interface Comments {

    /** Adds a comment. Whoever adds one holds its post, and knows that what it replies to is on the same. */
    void add(Comment comment);

    /** The comment with that id. */
    Optional<SeenComment> find(Id<Comment> comment);

    /** The comments on a post, replies among them. */
    Page<SeenComment> on(Id<Post> post, Paging paging);
}
