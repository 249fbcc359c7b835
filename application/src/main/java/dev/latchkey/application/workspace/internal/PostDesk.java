package dev.latchkey.application.workspace.internal;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.workspace.BoardList;
import dev.latchkey.application.workspace.Boards;
import dev.latchkey.application.workspace.ListPosts;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.Page;
import dev.latchkey.application.workspace.Posts;
import dev.latchkey.application.workspace.SeenPost;
import dev.latchkey.application.workspace.ShowPost;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.application.workspace.WritePost;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Place;
import dev.latchkey.domain.workspace.Post;
import java.time.InstantSource;

/** Carries out {@link WritePost}, {@link ListPosts} and {@link ShowPost}. */
public final class PostDesk implements WritePost, ListPosts, ShowPost {

    private final Entrance entrance;
    private final Boards boards;
    private final Posts posts;
    private final Transactions transactions;
    private final Randomness randomness;
    private final InstantSource clock;

    /** Adds posts to these stores, timed by this clock. */
    public PostDesk(
            Memberships memberships,
            Boards boards,
            Posts posts,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        this.entrance = new Entrance(memberships);
        this.boards = boards;
        this.posts = posts;
        this.transactions = transactions;
        this.randomness = randomness;
        this.clock = clock;
    }

    @Override
    public Result<SeenPost, WorkspaceRefusal> write(Command command) {
        return transactions.attempt(() -> entrance.holdAt(
                        command.asker(), boards.find(command.board()).map(Board::place))
                .then(board -> add(command, board)));
    }

    private Result<SeenPost, WorkspaceRefusal> add(Command command, Place board) {
        var id = new Id<Post>(randomness.alphanumeric(Id.LENGTH));
        posts.add(new Post(id, board, command.asker(), command.title(), command.content(), clock.instant()));
        return Entrance.found(posts.see(command.asker(), id));
    }

    @Override
    public Result<Page<SeenPost>, WorkspaceRefusal> list(BoardList wanted) {
        return entrance.lookAt(wanted.asker(), boards.find(wanted.board()).map(Board::place))
                .map(_ -> posts.on(wanted.asker(), wanted.board(), wanted.paging()));
    }

    @Override
    public Result<SeenPost, WorkspaceRefusal> show(UserId asker, Id<Post> post) {
        return Entrance.found(posts.see(asker, post))
                .then(it -> entrance.look(asker, it.post().board().workspace()).map(_ -> it));
    }
}
