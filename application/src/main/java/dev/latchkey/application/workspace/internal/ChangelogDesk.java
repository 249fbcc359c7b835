package dev.latchkey.application.workspace.internal;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.workspace.Attributed;
import dev.latchkey.application.workspace.BoardList;
import dev.latchkey.application.workspace.Boards;
import dev.latchkey.application.workspace.Changelogs;
import dev.latchkey.application.workspace.ListChangelogs;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.Page;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.application.workspace.WriteChangelog;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Changelog;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Place;
import java.time.InstantSource;

/** Carries out {@link WriteChangelog} and {@link ListChangelogs}. */
public final class ChangelogDesk implements WriteChangelog, ListChangelogs {

    private final Entrance entrance;
    private final Boards boards;
    private final Changelogs changelogs;
    private final Transactions transactions;
    private final Randomness randomness;
    private final InstantSource clock;

    /** Adds changelogs to these stores, timed by this clock. */
    public ChangelogDesk(
            Memberships memberships,
            Boards boards,
            Changelogs changelogs,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        this.entrance = new Entrance(memberships);
        this.boards = boards;
        this.changelogs = changelogs;
        this.transactions = transactions;
        this.randomness = randomness;
        this.clock = clock;
    }

    @Override
    public Result<Attributed<Changelog>, WorkspaceRefusal> write(Command command) {
        return transactions.attempt(() -> entrance.holdAt(
                        command.asker(), boards.find(command.board()).map(Board::place))
                .then(board -> add(command, board)));
    }

    private Result<Attributed<Changelog>, WorkspaceRefusal> add(Command command, Place board) {
        var id = new Id<Changelog>(randomness.alphanumeric(Id.LENGTH));
        changelogs.add(new Changelog(id, board, command.asker(), command.title(), command.content(), clock.instant()));
        return Entrance.found(changelogs.find(id));
    }

    @Override
    public Result<Page<Attributed<Changelog>>, WorkspaceRefusal> list(BoardList wanted) {
        return entrance.lookAt(wanted.asker(), boards.find(wanted.board()).map(Board::place))
                .map(_ -> changelogs.on(wanted.board(), wanted.paging()));
    }
}
