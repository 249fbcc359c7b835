package dev.latchkey.application.workspace.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Result;
import dev.latchkey.application.workspace.BoardList;
import dev.latchkey.application.workspace.SeenPost;
import dev.latchkey.application.workspace.TestBoard;
import dev.latchkey.application.workspace.TestRoom;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.application.workspace.WorkspaceRefusal.NotFound;
import dev.latchkey.application.workspace.WritePost;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.workspace.Ballot;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Person;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Title;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostDeskTest {

    private static final Title TITLE = new Title("Dark mode");
    private static final Content CONTENT = new Content("Please.");

    private final TestBoard test = new TestBoard();
    private final TestRoom room = test.room;

    @Test
    void addsAPostForWhoeverIsInTheWorkspace() {
        var written = write(room.member, test.board.id());

        var post = List.copyOf(room.store.posts.values()).getLast();
        var author = new Person(room.member.id(), room.member.profile());
        assertThat(written).isEqualTo(done(new SeenPost(post, author, new Ballot(0, false))));
        assertThat(post).isEqualTo(new Post(post.id(), test.board.place(), room.member.id(), TITLE, CONTENT, NOON));
    }

    @Test
    void addsNoneForAnybodyElse() {
        assertThat(write(room.stranger, test.board.id())).isEqualTo(refused(new NotFound()));
        assertThat(write(room.owner, anId())).isEqualTo(refused(new NotFound()));

        assertThat(room.store.posts).hasSize(1);
    }

    @Test
    void listsThemForWhoeverIsInTheWorkspace() {
        assertThat(test.verbs
                        .posts
                        .list(test.seenBy(room.member))
                        .map(page -> page.entries().getFirst().post()))
                .isEqualTo(done(test.post));
        assertThat(test.verbs.posts.list(test.seenBy(room.stranger))).isEqualTo(refused(new NotFound()));
        assertThat(test.verbs.posts.list(new BoardList(
                        room.owner.id(), anId(), test.seenBy(room.owner).paging())))
                .isEqualTo(refused(new NotFound()));
    }

    @Test
    void showsOneToWhoeverIsInTheWorkspaceAsTheySeeIt() {
        test.verbs.votes.cast(room.member.id(), test.post.id());
        var author = new Person(room.owner.id(), room.owner.profile());

        assertThat(test.verbs.posts.show(room.member.id(), test.post.id()))
                .isEqualTo(done(new SeenPost(test.post, author, new Ballot(1, true))));
        assertThat(test.verbs.posts.show(room.admin.id(), test.post.id()))
                .isEqualTo(done(new SeenPost(test.post, author, new Ballot(1, false))));
        assertThat(test.verbs.posts.show(room.stranger.id(), test.post.id())).isEqualTo(refused(new NotFound()));
        assertThat(test.verbs.posts.show(room.owner.id(), anId())).isEqualTo(refused(new NotFound()));
    }

    private Result<SeenPost, WorkspaceRefusal> write(User asker, Id<Board> board) {
        return test.verbs.posts.write(new WritePost.Command(asker.id(), board, TITLE, CONTENT));
    }
}
