package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;
import dev.latchkey.domain.workspace.Changelog;

/** Shows what was told on a board to be new. */
@FunctionalInterface
public interface ListChangelogs {

    /** Its changelogs; refused with {@link WorkspaceRefusal.NotFound} to who is not in the workspace of the board. */
    Result<Page<Attributed<Changelog>>, WorkspaceRefusal> list(BoardList wanted);
}
