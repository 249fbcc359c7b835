package dev.latchkey.application.workspace.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.workspace.CreateWorkspace;
import dev.latchkey.application.workspace.Joined;
import dev.latchkey.application.workspace.Members;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.application.workspace.Workspaces;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Workspace;
import java.time.InstantSource;

/** Carries out {@link CreateWorkspace}. */
public final class WorkspaceFounder implements CreateWorkspace {

    private final Users users;
    private final Workspaces workspaces;
    private final Members members;
    private final Transactions transactions;
    private final Randomness randomness;
    private final InstantSource clock;

    /** Founds workspaces in these stores, timed by this clock. */
    public WorkspaceFounder(
            Users users,
            Workspaces workspaces,
            Members members,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        this.users = users;
        this.workspaces = workspaces;
        this.members = members;
        this.transactions = transactions;
        this.randomness = randomness;
        this.clock = clock;
    }

    @Override
    public Result<Joined, WorkspaceRefusal> create(Command command) {
        return transactions.attempt(() -> found(command));
    }

    private Result<Joined, WorkspaceRefusal> found(Command command) {
        if (users.hold(command.asker()).isEmpty()) {
            return refused(new WorkspaceRefusal.SessionOverMeanwhile());
        }
        var workspace = new Workspace(anId(), command.asker(), command.name(), command.slug(), clock.instant());
        if (!workspaces.add(workspace)) {
            return refused(new WorkspaceRefusal.SlugTaken());
        }
        var owner = Member.owning(workspace, anId());
        members.add(owner);
        return done(new Joined(workspace, owner.role()));
    }

    private <T> Id<T> anId() {
        return new Id<>(randomness.alphanumeric(Id.LENGTH));
    }
}
