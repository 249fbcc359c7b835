package dev.latchkey.domain.workspace;

import dev.latchkey.domain.account.UserId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is proposed on a board, to be voted and commented on.
 *
 * @param board where it is
 * @param author null when their account is deleted
 */
public record Post(Id<Post> id, Place board, @Nullable UserId author, Title title, Content content, Instant createdAt) {

    /** The board it is on. */
    public Id<Board> boardId() {
        return Objects.requireNonNull(board.board());
    }

    /** Where that is which is below this post. */
    public Place place() {
        return board.below(id);
    }
}
