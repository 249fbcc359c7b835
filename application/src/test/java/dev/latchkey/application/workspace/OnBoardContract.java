package dev.latchkey.application.workspace;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;

import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Name;
import dev.latchkey.domain.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of everything on boards begin with: a board in Ada's workspace, and another beside it. */
public abstract class OnBoardContract extends RoomContract {

    protected final Board board = boardIn(workspace);
    protected final Board beside = boardIn(workspace);

    /** The boards on which everything is. */
    protected abstract Boards boards();

    @BeforeEach
    void addTwoBoards() {
        boards().add(board);
        boards().add(beside);
    }

    private static Board boardIn(Workspace workspace) {
        return new Board(anId(), workspace.id(), workspace.owner(), new Name("Ideas"), NOON);
    }
}
