package dev.latchkey.application.workspace.internal;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.workspace.Comments;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.React;
import dev.latchkey.application.workspace.Reactions;
import dev.latchkey.application.workspace.WithdrawReaction;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Place;
import dev.latchkey.domain.workspace.Reaction;
import java.time.InstantSource;

/** Carries out {@link React} and {@link WithdrawReaction}. */
public final class ReactionDesk implements React, WithdrawReaction {

    private final Entrance entrance;
    private final Comments comments;
    private final Reactions reactions;
    private final Transactions transactions;
    private final Randomness randomness;
    private final InstantSource clock;

    /** Counts reactions in these stores, timed by this clock. */
    public ReactionDesk(
            Memberships memberships,
            Comments comments,
            Reactions reactions,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        this.entrance = new Entrance(memberships);
        this.comments = comments;
        this.reactions = reactions;
        this.transactions = transactions;
        this.randomness = randomness;
        this.clock = clock;
    }

    @Override
    public Result<Noted, WorkspaceRefusal> react(Command command) {
        return transactions.attempt(() -> hold(command).then(_ -> add(command)));
    }

    private Result<Noted, WorkspaceRefusal> add(Command command) {
        var id = new Id<Reaction>(randomness.alphanumeric(Id.LENGTH));
        var noted =
                reactions.add(new Reaction(id, command.comment(), command.asker(), command.opinion(), clock.instant()));
        return Entrance.found(comments.find(command.comment())).map(seen -> new Noted(noted, seen.tally()));
    }

    @Override
    public Result<Boolean, WorkspaceRefusal> withdraw(Command command) {
        return transactions.attempt(() ->
                hold(command).map(_ -> reactions.withdraw(command.asker(), command.comment(), command.opinion())));
    }

    /** A comment goes only together with its post, so that whoever holds the post holds the comment. */
    private Result<Place, WorkspaceRefusal> hold(Command command) {
        return entrance.holdAt(
                command.asker(),
                comments.find(command.comment()).map(seen -> seen.comment().post()));
    }
}
