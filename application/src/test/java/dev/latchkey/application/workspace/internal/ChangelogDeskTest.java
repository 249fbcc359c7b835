package dev.latchkey.application.workspace.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Result;
import dev.latchkey.application.workspace.Attributed;
import dev.latchkey.application.workspace.BoardList;
import dev.latchkey.application.workspace.TestBoard;
import dev.latchkey.application.workspace.TestRoom;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.application.workspace.WorkspaceRefusal.NotFound;
import dev.latchkey.application.workspace.WriteChangelog;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Changelog;
import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Person;
import dev.latchkey.domain.workspace.Title;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangelogDeskTest {

    private static final Title TITLE = new Title("Version 2");
    private static final Content CONTENT = new Content("It is dark.");

    private final TestBoard test = new TestBoard();
    private final TestRoom room = test.room;

    @Test
    void addsAChangelogForWhoeverIsInTheWorkspace() {
        var written = write(room.member, test.board.id());

        var changelog = List.copyOf(room.store.changelogs.values()).getLast();
        assertThat(written)
                .isEqualTo(done(new Attributed<>(changelog, new Person(room.member.id(), room.member.profile()))));
        assertThat(changelog)
                .isEqualTo(new Changelog(changelog.id(), test.board.place(), room.member.id(), TITLE, CONTENT, NOON));
    }

    @Test
    void addsNoneForAnybodyElse() {
        assertThat(write(room.stranger, test.board.id())).isEqualTo(refused(new NotFound()));
        assertThat(write(room.owner, anId())).isEqualTo(refused(new NotFound()));

        assertThat(room.store.changelogs).isEmpty();
    }

    @Test
    void listsThemForWhoeverIsInTheWorkspace() {
        write(room.owner, test.board.id());

        assertThat(test.verbs
                        .changelogs
                        .list(test.seenBy(room.member))
                        .map(page -> page.entries().getFirst().thing().title()))
                .isEqualTo(done(TITLE));
        assertThat(test.verbs.changelogs.list(test.seenBy(room.stranger))).isEqualTo(refused(new NotFound()));
        assertThat(test.verbs.changelogs.list(new BoardList(
                        room.owner.id(), anId(), test.seenBy(room.owner).paging())))
                .isEqualTo(refused(new NotFound()));
    }

    private Result<Attributed<Changelog>, WorkspaceRefusal> write(User asker, Id<Board> board) {
        return test.verbs.changelogs.write(new WriteChangelog.Command(asker.id(), board, TITLE, CONTENT));
    }
}
