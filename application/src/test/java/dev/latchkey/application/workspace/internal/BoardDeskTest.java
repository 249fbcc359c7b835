package dev.latchkey.application.workspace.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Result;
import dev.latchkey.application.workspace.Attributed;
import dev.latchkey.application.workspace.CreateBoard;
import dev.latchkey.application.workspace.TestBoard;
import dev.latchkey.application.workspace.TestRoom;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.application.workspace.WorkspaceRefusal.NotFound;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Name;
import dev.latchkey.domain.workspace.Person;
import dev.latchkey.domain.workspace.Workspace;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardDeskTest {

    private static final Name NAME = new Name("Roadmap");

    private final TestBoard test = new TestBoard();
    private final TestRoom room = test.room;

    @Test
    void createsABoardForWhoeverIsInTheWorkspace() {
        var created = create(room.member, room.workspace.id());

        var board = List.copyOf(room.store.boards.values()).getLast();
        assertThat(created)
                .isEqualTo(done(new Attributed<>(board, new Person(room.member.id(), room.member.profile()))));
        assertThat(board).isEqualTo(new Board(board.id(), room.workspace.id(), room.member.id(), NAME, NOON));
    }

    @Test
    void createsNoneForAnybodyElse() {
        assertThat(create(room.stranger, room.workspace.id())).isEqualTo(refused(new NotFound()));
        assertThat(create(room.owner, anId())).isEqualTo(refused(new NotFound()));

        assertThat(room.store.boards).hasSize(1);
    }

    @Test
    void listsThemForWhoeverIsInTheWorkspace() {
        assertThat(test.verbs
                        .boards
                        .list(room.seenBy(room.member))
                        .map(page -> page.entries().getFirst().thing()))
                .isEqualTo(done(test.board));
        assertThat(test.verbs.boards.list(room.seenBy(room.stranger))).isEqualTo(refused(new NotFound()));
        assertThat(test.verbs.boards.list(room.elsewhere())).isEqualTo(refused(new NotFound()));
    }

    @Test
    void showsOneToWhoeverIsInTheWorkspace() {
        assertThat(test.verbs.boards.show(room.member.id(), test.board.id()))
                .isEqualTo(done(new Attributed<>(test.board, new Person(room.owner.id(), room.owner.profile()))));
        assertThat(test.verbs.boards.show(room.stranger.id(), test.board.id())).isEqualTo(refused(new NotFound()));
        assertThat(test.verbs.boards.show(room.owner.id(), anId())).isEqualTo(refused(new NotFound()));
    }

    private Result<Attributed<Board>, WorkspaceRefusal> create(User asker, Id<Workspace> workspace) {
        return test.verbs.boards.create(new CreateBoard.Command(asker.id(), workspace, NAME));
    }
}
