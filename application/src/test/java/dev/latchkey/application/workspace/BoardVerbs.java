package dev.latchkey.application.workspace;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.workspace.internal.BoardDesk;
import dev.latchkey.application.workspace.internal.ChangelogDesk;
import dev.latchkey.application.workspace.internal.CommentDesk;
import dev.latchkey.application.workspace.internal.PostDesk;
import dev.latchkey.application.workspace.internal.ReactionDesk;
import dev.latchkey.application.workspace.internal.VoteDesk;
import java.time.InstantSource;

/** Every verb on what is on boards, for tests that want several of them. */
public final class BoardVerbs {

    public final BoardDesk boards;
    public final PostDesk posts;
    public final ChangelogDesk changelogs;
    public final CommentDesk comments;
    public final VoteDesk votes;
    public final ReactionDesk reactions;

    /** Asked of these stores. */
    public BoardVerbs(
            Memberships memberships,
            Boards boards,
            Posts posts,
            Changelogs changelogs,
            Comments comments,
            Votes votes,
            Reactions reactions,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        this.boards = new BoardDesk(memberships, boards, transactions, randomness, clock);
        this.posts = new PostDesk(memberships, boards, posts, transactions, randomness, clock);
        this.changelogs = new ChangelogDesk(memberships, boards, changelogs, transactions, randomness, clock);
        this.comments = new CommentDesk(memberships, posts, comments, transactions, randomness, clock);
        this.votes = new VoteDesk(memberships, posts, votes, transactions, randomness, clock);
        this.reactions = new ReactionDesk(memberships, comments, reactions, transactions, randomness, clock);
    }

    /** Asked of what is in memory. */
    public static BoardVerbs in(
            InMemoryStore store, Transactions transactions, Randomness randomness, InstantSource clock) {
        return new BoardVerbs(
                new InMemoryMemberships(store),
                new InMemoryBoards(store),
                new InMemoryPosts(store),
                new InMemoryChangelogs(store),
                new InMemoryComments(store),
                new InMemoryVotes(store),
                new InMemoryReactions(store),
                transactions,
                randomness,
                clock);
    }
}
