package dev.latchkey.application.workspace.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.workspace.AddIntegration;
import dev.latchkey.application.workspace.Integrations;
import dev.latchkey.application.workspace.ListIntegrations;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.Page;
import dev.latchkey.application.workspace.RoomList;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Integration;
import java.time.InstantSource;

/** Carries out {@link AddIntegration} and {@link ListIntegrations}. */
public final class IntegrationDesk implements AddIntegration, ListIntegrations {

    private final Entrance entrance;
    private final Integrations integrations;
    private final Transactions transactions;
    private final Randomness randomness;
    private final InstantSource clock;

    /** Adds integrations to these stores, timed by this clock. */
    public IntegrationDesk(
            Memberships memberships,
            Integrations integrations,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        this.entrance = new Entrance(memberships);
        this.integrations = integrations;
        this.transactions = transactions;
        this.randomness = randomness;
        this.clock = clock;
    }

    @Override
    public Result<Integration, WorkspaceRefusal> add(Command command) {
        return transactions.attempt(() -> entrance.hold(command.asker(), command.workspace())
                .then(Entrance::administering)
                .then(_ -> join(command)));
    }

    private Result<Integration, WorkspaceRefusal> join(Command command) {
        var id = new Id<Integration>(randomness.alphanumeric(Id.LENGTH));
        var integration = new Integration(id, command.workspace(), command.type(), command.webhook(), clock.instant());
        return integrations.add(integration) ? done(integration) : refused(new WorkspaceRefusal.IntegrationExists());
    }

    @Override
    public Result<Page<Integration>, WorkspaceRefusal> list(RoomList wanted) {
        return entrance.look(wanted.asker(), wanted.workspace())
                .then(Entrance::administering)
                .map(_ -> integrations.of(wanted.workspace(), wanted.paging()));
    }
}
