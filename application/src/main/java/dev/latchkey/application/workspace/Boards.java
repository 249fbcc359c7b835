package dev.latchkey.application.workspace;

import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Workspace;
import java.util.Optional;

/** Every board. What it promises is written down in {@code BoardsContract}. */
public interface Boards {

    /** Adds a board. Whoever adds one holds its workspace. */
    void add(Board board);

    /** The board with that id. */
    Optional<Board> find(Id<Board> board);

    /** The same, with its creator. */
    Optional<Attributed<Board>> findAttributed(Id<Board> board);

    /** The boards of a workspace. */
    Page<Attributed<Board>> of(Id<Workspace> workspace, Paging paging);
}
