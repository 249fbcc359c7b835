package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;

/** Shows the posts on a board. */
@FunctionalInterface
public interface ListPosts {

    /** They as the asker sees them; refused with {@link WorkspaceRefusal.NotFound} to who is not in the workspace of the board. */
    Result<Page<SeenPost>, WorkspaceRefusal> list(BoardList wanted);
}
