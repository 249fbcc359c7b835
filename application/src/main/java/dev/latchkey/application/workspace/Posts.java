package dev.latchkey.application.workspace;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Post;
import java.util.Optional;

/** Every post. What it promises is written down in {@code PostsContract}. */
public interface Posts {

    /** Adds a post. Whoever adds one holds its board. */
    void add(Post post);

    /** The post with that id. */
    Optional<Post> find(Id<Post> post);

    /** The same, as that user sees it. */
    Optional<SeenPost> see(UserId viewer, Id<Post> post);

    /** The posts on a board, as that user sees them. */
    Page<SeenPost> on(UserId viewer, Id<Board> board, Paging paging);
}
