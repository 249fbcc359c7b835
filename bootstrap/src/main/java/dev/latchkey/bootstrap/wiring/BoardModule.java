package dev.latchkey.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.workspace.Boards;
import dev.latchkey.application.workspace.CastVote;
import dev.latchkey.application.workspace.Changelogs;
import dev.latchkey.application.workspace.Comments;
import dev.latchkey.application.workspace.CreateBoard;
import dev.latchkey.application.workspace.ListBoards;
import dev.latchkey.application.workspace.ListChangelogs;
import dev.latchkey.application.workspace.ListComments;
import dev.latchkey.application.workspace.ListPosts;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.Posts;
import dev.latchkey.application.workspace.React;
import dev.latchkey.application.workspace.Reactions;
import dev.latchkey.application.workspace.ShowBoard;
import dev.latchkey.application.workspace.ShowPost;
import dev.latchkey.application.workspace.Votes;
import dev.latchkey.application.workspace.WithdrawReaction;
import dev.latchkey.application.workspace.WithdrawVote;
import dev.latchkey.application.workspace.WriteChangelog;
import dev.latchkey.application.workspace.WriteComment;
import dev.latchkey.application.workspace.WritePost;
import dev.latchkey.application.workspace.internal.BoardDesk;
import dev.latchkey.application.workspace.internal.ChangelogDesk;
import dev.latchkey.application.workspace.internal.CommentDesk;
import dev.latchkey.application.workspace.internal.PostDesk;
import dev.latchkey.application.workspace.internal.ReactionDesk;
import dev.latchkey.application.workspace.internal.VoteDesk;
import java.time.InstantSource;

/** The workspace capability, as far as it is on boards: each verb, and who carries it out. */
public final class BoardModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(CreateBoard.class).to(BoardDesk.class);
        bind(ListBoards.class).to(BoardDesk.class);
        bind(ShowBoard.class).to(BoardDesk.class);
        bind(WritePost.class).to(PostDesk.class);
        bind(ListPosts.class).to(PostDesk.class);
        bind(ShowPost.class).to(PostDesk.class);
        bind(WriteChangelog.class).to(ChangelogDesk.class);
        bind(ListChangelogs.class).to(ChangelogDesk.class);
        bind(WriteComment.class).to(CommentDesk.class);
        bind(ListComments.class).to(CommentDesk.class);
        bind(CastVote.class).to(VoteDesk.class);
        bind(WithdrawVote.class).to(VoteDesk.class);
        bind(React.class).to(ReactionDesk.class);
        bind(WithdrawReaction.class).to(ReactionDesk.class);
    }

    @Provides
    BoardDesk boards(
            Memberships memberships,
            Boards boards,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        return new BoardDesk(memberships, boards, transactions, randomness, clock);
    }

    @Provides
    PostDesk posts(
            Memberships memberships,
            Boards boards,
            Posts posts,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        return new PostDesk(memberships, boards, posts, transactions, randomness, clock);
    }

    @Provides
    ChangelogDesk changelogs(
            Memberships memberships,
            Boards boards,
            Changelogs changelogs,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        return new ChangelogDesk(memberships, boards, changelogs, transactions, randomness, clock);
    }

    @Provides
    CommentDesk comments(
            Memberships memberships,
            Posts posts,
            Comments comments,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        return new CommentDesk(memberships, posts, comments, transactions, randomness, clock);
    }

    @Provides
    VoteDesk votes(
            Memberships memberships,
            Posts posts,
            Votes votes,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        return new VoteDesk(memberships, posts, votes, transactions, randomness, clock);
    }

    @Provides
    ReactionDesk reactions(
            Memberships memberships,
            Comments comments,
            Reactions reactions,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        return new ReactionDesk(memberships, comments, reactions, transactions, randomness, clock);
    }
}
