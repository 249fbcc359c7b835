package dev.latchkey.domain.workspace;

import dev.latchkey.domain.account.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the members of a workspace post.
 *
 * @param creator null when their account is deleted
 */
public record Board(
        Id<Board> id, Id<Workspace> workspace, @Nullable UserId creator, Name name, Instant createdAt) {

    /** Where that is which is on this board. */
    public Place place() {
        return Place.in(workspace).on(id);
    }
}
