package dev.latchkey.http.workspace;

import dev.latchkey.application.workspace.Attributed;
import dev.latchkey.domain.workspace.Board;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A board as the members of its workspace see it.
 *
 * @param creator null when their account is deleted
 */
record BoardJson(
        String id,
        String workspaceId,
        String name,
        @Nullable PersonJson creator,
        String displayName,
        Instant createdAt) {

    static BoardJson of(Attributed<Board> board) {
        return new BoardJson(
                board.thing().id().value(),
                board.thing().workspace().value(),
                board.thing().name().value(),
                PersonJson.of(board.person()),
                PersonJson.displayNameOf(board.person()),
                board.thing().createdAt());
    }
}
