package dev.latchkey.application.workspace.internal;

import static dev.latchkey.application.Result.refused;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.workspace.Comments;
import dev.latchkey.application.workspace.ListComments;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.Page;
import dev.latchkey.application.workspace.PostList;
import dev.latchkey.application.workspace.Posts;
import dev.latchkey.application.workspace.SeenComment;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.application.workspace.WriteComment;
import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Place;
import dev.latchkey.domain.workspace.Post;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Carries out {@link WriteComment} and {@link ListComments}. */
public final class CommentDesk implements WriteComment, ListComments {

    private final Entrance entrance;
    private final Posts posts;
    private final Comments comments;
    private final Transactions transactions;
    private final Randomness randomness;
    private final InstantSource clock;

    /** Adds comments to these stores, timed by this clock. */
    public CommentDesk(
            Memberships memberships,
            Posts posts,
            Comments comments,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        this.entrance = new Entrance(memberships);
        this.posts = posts;
        this.comments = comments;
        this.transactions = transactions;
        this.randomness = randomness;
        this.clock = clock;
    }

    @Override
    public Result<SeenComment, WorkspaceRefusal> write(Command command) {
        return transactions.attempt(() -> entrance.holdAt(
                        command.asker(), posts.find(command.post()).map(Post::place))
                .then(post -> add(command, post)));
    }

    private Result<SeenComment, WorkspaceRefusal> add(Command command, Place post) {
        if (!canBeRepliedTo(command.parent(), post)) {
            return refused(new WorkspaceRefusal.ParentUnknown());
        }
        var id = new Id<Comment>(randomness.alphanumeric(Id.LENGTH));
        comments.add(new Comment(id, post, command.parent(), command.asker(), command.content(), clock.instant()));
        return Entrance.found(comments.find(id));
    }

    private boolean canBeRepliedTo(@Nullable Id<Comment> parent, Place post) {
        return parent == null
                || comments.find(parent)
                        .filter(it -> it.comment().post().equals(post))
                        .isPresent();
    }

    @Override
    public Result<Page<SeenComment>, WorkspaceRefusal> list(PostList wanted) {
        return entrance.lookAt(wanted.asker(), posts.find(wanted.post()).map(Post::place))
                .map(_ -> comments.on(wanted.post(), wanted.paging()));
    }
}
