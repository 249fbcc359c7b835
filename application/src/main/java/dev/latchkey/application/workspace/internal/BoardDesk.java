package dev.latchkey.application.workspace.internal;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.workspace.Attributed;
import dev.latchkey.application.workspace.Boards;
import dev.latchkey.application.workspace.CreateBoard;
import dev.latchkey.application.workspace.ListBoards;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.Page;
import dev.latchkey.application.workspace.RoomList;
import dev.latchkey.application.workspace.ShowBoard;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Id;
import java.time.InstantSource;

/** Carries out {@link CreateBoard}, {@link ListBoards} and {@link ShowBoard}. */
public final class BoardDesk implements CreateBoard, ListBoards, ShowBoard {

    private final Entrance entrance;
    private final Boards boards;
    private final Transactions transactions;
    private final Randomness randomness;
    private final InstantSource clock;

    /** Adds boards to these stores, timed by this clock. */
    public BoardDesk(
            Memberships memberships,
            Boards boards,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        this.entrance = new Entrance(memberships);
        this.boards = boards;
        this.transactions = transactions;
        this.randomness = randomness;
        this.clock = clock;
    }

    @Override
    public Result<Attributed<Board>, WorkspaceRefusal> create(Command command) {
        return transactions.attempt(
                () -> entrance.hold(command.asker(), command.workspace()).then(_ -> add(command)));
    }

    private Result<Attributed<Board>, WorkspaceRefusal> add(Command command) {
        var id = new Id<Board>(randomness.alphanumeric(Id.LENGTH));
        boards.add(new Board(id, command.workspace(), command.asker(), command.name(), clock.instant()));
        return Entrance.found(boards.findAttributed(id));
    }

    @Override
    public Result<Page<Attributed<Board>>, WorkspaceRefusal> list(RoomList wanted) {
        return entrance.look(wanted.asker(), wanted.workspace())
                .map(_ -> boards.of(wanted.workspace(), wanted.paging()));
    }

    @Override
    public Result<Attributed<Board>, WorkspaceRefusal> show(UserId asker, Id<Board> board) {
        return Entrance.found(boards.findAttributed(board))
                .then(it -> entrance.look(asker, it.thing().workspace()).map(_ -> it));
    }
}
