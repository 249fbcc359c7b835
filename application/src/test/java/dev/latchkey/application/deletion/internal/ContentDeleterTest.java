package dev.latchkey.application.deletion.internal;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Result;
import dev.latchkey.application.deletion.DeleteBoard;
import dev.latchkey.application.deletion.DeletePost;
import dev.latchkey.application.deletion.DeleteWorkspace;
import dev.latchkey.application.deletion.Deleters;
import dev.latchkey.application.workspace.InMemoryBoards;
import dev.latchkey.application.workspace.InMemoryMemberships;
import dev.latchkey.application.workspace.InMemoryPosts;
import dev.latchkey.application.workspace.TestBoard;
import dev.latchkey.application.workspace.TestRoom;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.application.workspace.WorkspaceRefusal.NotAllowed;
import dev.latchkey.application.workspace.WorkspaceRefusal.NotFound;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.deletion.Receipt;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Name;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Title;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ContentDeleterTest {

    private final TestBoard board = new TestBoard();
    private final TestRoom room = board.room;
    private final ContentDeleter deleter = new ContentDeleter(
            new InMemoryMemberships(room.store),
            new InMemoryBoards(room.store),
            new InMemoryPosts(room.store),
            Deleters.in(room.store, room.transactions).erase());

    @Test
    @Tag("SR-DEL-04")
    void deletesAWorkspaceWithAllThatIsInItForItsOwner() {
        assertThat(deleteWorkspace(room.owner).isDone()).isTrue();

        assertThat(room.store.workspaces).isEmpty();
        assertThat(room.store.members).isEmpty();
        assertThat(room.store.boards).isEmpty();
        assertThat(room.store.posts).isEmpty();
        assertThat(room.store.comments).isEmpty();
        assertThat(room.store.users).containsKeys(room.owner.id(), room.admin.id(), room.member.id());
        assertThat(room.store.receipts).hasSize(1);
    }

    @Test
    void deletesAWorkspaceForNobodyElse() {
        assertThat(deleteWorkspace(room.admin)).isEqualTo(refused(new NotAllowed()));
        assertThat(deleteWorkspace(room.member)).isEqualTo(refused(new NotAllowed()));
        assertThat(deleteWorkspace(room.stranger)).isEqualTo(refused(new NotFound()));

        assertThat(room.store.workspaces).hasSize(1);
        assertThat(room.store.receipts).isEmpty();
    }

    @Test
    void deletesABoardForWhoeverMadeItAndForThoseWhoAdminister() {
        assertThat(deleteBoard(room.member, aBoardOf(room.member)).isDone()).isTrue();
        assertThat(deleteBoard(room.admin, aBoardOf(room.member)).isDone()).isTrue();
        assertThat(deleteBoard(room.owner, aBoardOf(room.member)).isDone()).isTrue();

        assertThat(room.store.boards).containsOnlyKeys(board.board.id());
    }

    @Test
    void deletesABoardForNobodyElse() {
        assertThat(deleteBoard(room.member, board.board.id())).isEqualTo(refused(new NotAllowed()));
        assertThat(deleteBoard(room.stranger, board.board.id())).isEqualTo(refused(new NotFound()));

        assertThat(room.store.boards).containsKey(board.board.id());
        assertThat(room.store.posts).containsKey(board.post.id());
    }

    @Test
    void deletesAPostForWhoeverWroteItAndForThoseWhoAdminister() {
        assertThat(deletePost(room.member, aPostOf(room.member)).isDone()).isTrue();
        assertThat(deletePost(room.admin, aPostOf(room.member)).isDone()).isTrue();
        assertThat(deletePost(room.owner, aPostOf(room.member)).isDone()).isTrue();

        assertThat(room.store.posts).containsOnlyKeys(board.post.id());
    }

    @Test
    void deletesAPostForNobodyElse() {
        assertThat(deletePost(room.member, board.post.id())).isEqualTo(refused(new NotAllowed()));
        assertThat(deletePost(room.stranger, board.post.id())).isEqualTo(refused(new NotFound()));

        assertThat(room.store.posts).containsKey(board.post.id());
        assertThat(room.store.comments).containsKey(board.comment.id());
    }

    @Test
    void deletesNothingThatIsNotThere() {
        assertThat(deleter.delete(new DeleteWorkspace.Command(room.owner.id(), anId())))
                .isEqualTo(refused(new NotFound()));
        assertThat(deleteBoard(room.owner, anId())).isEqualTo(refused(new NotFound()));
        assertThat(deletePost(room.owner, anId())).isEqualTo(refused(new NotFound()));
    }

    @Test
    @Tag("SR-DEL-05")
    void deletesNothingTwice() {
        deletePost(room.owner, board.post.id());

        assertThat(deletePost(room.owner, board.post.id())).isEqualTo(refused(new NotFound()));

        assertThat(room.store.receipts).hasSize(1);
    }

    private Result<Receipt, WorkspaceRefusal> deleteWorkspace(User asker) {
        return deleter.delete(new DeleteWorkspace.Command(asker.id(), room.workspace.id()));
    }

    private Result<Receipt, WorkspaceRefusal> deleteBoard(User asker, Id<Board> id) {
        return deleter.delete(new DeleteBoard.Command(asker.id(), id));
    }

    private Result<Receipt, WorkspaceRefusal> deletePost(User asker, Id<Post> id) {
        return deleter.delete(new DeletePost.Command(asker.id(), id));
    }

    private Id<Board> aBoardOf(User creator) {
        var made = new Board(anId(), room.workspace.id(), creator.id(), new Name("Plans"), NOON);
        room.store.boards.put(made.id(), made);
        return made.id();
    }

    private Id<Post> aPostOf(User author) {
        var written = new Post(anId(), board.board.place(), author.id(), new Title("Post"), new Content("Text"), NOON);
        room.store.posts.put(written.id(), written);
        return written.id();
    }

    private static Result<Receipt, WorkspaceRefusal> refused(WorkspaceRefusal why) {
        return Result.refused(why);
    }
}
