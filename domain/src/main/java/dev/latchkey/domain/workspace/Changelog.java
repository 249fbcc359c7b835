package dev.latchkey.domain.workspace;

import dev.latchkey.domain.account.UserId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is new, as told on a board.
 *
 * @param board where it is
 * @param author null when their account is deleted
 */
public record Changelog(
        Id<Changelog> id, Place board, @Nullable UserId author, Title title, Content content, Instant createdAt) {

    /** The board it is on. */
    public Id<Board> boardId() {
        return Objects.requireNonNull(board.board());
    }
}
