package dev.latchkey.application.workspace.internal;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.workspace.CastVote;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.Posts;
import dev.latchkey.application.workspace.Votes;
import dev.latchkey.application.workspace.WithdrawVote;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Place;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Vote;
import java.time.InstantSource;

/** Carries out {@link CastVote} and {@link WithdrawVote}. */
public final class VoteDesk implements CastVote, WithdrawVote {

    private final Entrance entrance;
    private final Posts posts;
    private final Votes votes;
    private final Transactions transactions;
    private final Randomness randomness;
    private final InstantSource clock;

    /** Counts votes in these stores, timed by this clock. */
    public VoteDesk(
            Memberships memberships,
            Posts posts,
            Votes votes,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        this.entrance = new Entrance(memberships);
        this.posts = posts;
        this.votes = votes;
        this.transactions = transactions;
        this.randomness = randomness;
        this.clock = clock;
    }

    @Override
    public Result<Cast, WorkspaceRefusal> cast(UserId asker, Id<Post> post) {
        return transactions.attempt(() -> hold(asker, post).then(_ -> add(asker, post)));
    }

    private Result<Cast, WorkspaceRefusal> add(UserId asker, Id<Post> post) {
        var id = new Id<Vote>(randomness.alphanumeric(Id.LENGTH));
        var cast = votes.cast(new Vote(id, post, asker, clock.instant()));
        return Entrance.found(posts.see(asker, post)).map(seen -> new Cast(cast, seen.ballot()));
    }

    @Override
    public Result<Boolean, WorkspaceRefusal> withdraw(UserId asker, Id<Post> post) {
        return transactions.attempt(() -> hold(asker, post).map(_ -> votes.withdraw(asker, post)));
    }

    private Result<Place, WorkspaceRefusal> hold(UserId asker, Id<Post> post) {
        return entrance.holdAt(asker, posts.find(post).map(Post::place));
    }
}
