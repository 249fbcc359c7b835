package dev.latchkey.application.workspace;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Name;
import dev.latchkey.domain.workspace.Person;
import dev.latchkey.domain.workspace.Workspace;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Boards} keeps to, whatever it is made of. */
public abstract class BoardsContract extends RoomContract {

    /** The store under test. Each test makes its own users and workspaces, so it need not be empty. */
    protected abstract Boards boards();

    @Test
    void findEachById() {
        var board = boardAt(NOON, bob.id());
        boards().add(board);
        boards().add(boardAt(NOON, ada.id()));

        assertThat(boards().find(board.id())).contains(board);
        assertThat(boards().findAttributed(board.id()))
                .contains(new Attributed<>(board, new Person(bob.id(), bob.profile())));
    }

    @Test
    void findNoOther() {
        assertThat(boards().find(anId())).isEmpty();
        assertThat(boards().findAttributed(anId())).isEmpty();
    }

    @Test
    void showWithoutACreatorWhoseAccountIsDeleted() {
        var board = boardAt(NOON, null);
        boards().add(board);

        assertThat(boards().find(board.id())).contains(board);
        assertThat(boards().findAttributed(board.id())).contains(new Attributed<>(board, null));
    }

    @Test
    void listThoseOfOneWorkspaceFromTheOldestOn() {
        var first = boardAt(NOON, ada.id());
        var second = boardAt(NOON, bob.id());
        var third = boardAt(NOON, ada.id());
        var last = boardAt(LATER, null);
        Stream.of(last, second, first, third).forEach(boards()::add);
        boards().add(boardIn(other, NOON, bob.id()));

        assertThat(inPairs(this::page)).extracting(Attributed::thing).containsExactly(first, second, third, last);
        assertThat(all(this::page)).contains(new Attributed<>(second, new Person(bob.id(), bob.profile())));
    }

    private Page<Attributed<Board>> page(Paging paging) {
        return boards().of(workspace.id(), paging);
    }

    private Board boardAt(Instant instant, @Nullable UserId creator) {
        return boardIn(workspace, instant, creator);
    }

    private static Board boardIn(Workspace where, Instant instant, @Nullable UserId creator) {
        return new Board(anId(), where.id(), creator, new Name("Ideas"), instant);
    }
}
