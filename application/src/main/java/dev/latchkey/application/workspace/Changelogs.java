package dev.latchkey.application.workspace;

import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Changelog;
import dev.latchkey.domain.workspace.Id;
import java.util.Optional;

/** Every changelog. What it promises is written down in {@code ChangelogsContract}. */
public interface Changelogs {

    /** Adds a changelog. Whoever adds one holds its board. */
    void add(Changelog changelog);

    /** The changelog with that id, and its author. */
    Optional<Attributed<Changelog>> find(Id<Changelog> changelog);

    /** The changelogs on a board. */
    Page<Attributed<Changelog>> on(Id<Board> board, Paging paging);
}
