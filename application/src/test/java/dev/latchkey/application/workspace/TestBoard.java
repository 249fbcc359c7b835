package dev.latchkey.application.workspace;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;

import dev.latchkey.application.TestRandomness;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Name;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Title;

/** A board in the workspace of a {@link TestRoom}, a post of the owner on it, and the owner's comment on that. */
public final class TestBoard {

    public final TestRoom room = new TestRoom();
    public final BoardVerbs verbs = BoardVerbs.in(room.store, room.transactions, TestRandomness.seeded(2), room.clock);

    public final Board board = new Board(anId(), room.workspace.id(), room.owner.id(), new Name("Ideas"), NOON);
    public final Post post =
            new Post(anId(), board.place(), room.owner.id(), new Title("Post"), new Content("Text"), NOON);
    public final Comment comment = new Comment(anId(), post.place(), null, room.owner.id(), new Content("Text"), NOON);

    public TestBoard() {
        room.store.boards.put(board.id(), board);
        room.store.posts.put(post.id(), post);
        room.store.comments.put(comment.id(), comment);
    }

    /** Everything on the board, as somebody wants to see it. */
    public BoardList seenBy(User asker) {
        return new BoardList(asker.id(), board.id(), new Paging(Paging.MAXIMUM_LIMIT, null));
    }

    /** Everything below the post, as somebody wants to see it. */
    public PostList belowPostSeenBy(User asker) {
        return new PostList(asker.id(), post.id(), new Paging(Paging.MAXIMUM_LIMIT, null));
    }
}
