package dev.latchkey.application.workspace.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.workspace.AddDomain;
import dev.latchkey.application.workspace.CustomDomains;
import dev.latchkey.application.workspace.ListDomains;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.Page;
import dev.latchkey.application.workspace.RoomList;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.domain.workspace.CustomDomain;
import dev.latchkey.domain.workspace.Id;
import java.time.InstantSource;

/** Carries out {@link AddDomain} and {@link ListDomains}. */
public final class DomainDesk implements AddDomain, ListDomains {

    private final Entrance entrance;
    private final CustomDomains domains;
    private final Transactions transactions;
    private final Randomness randomness;
    private final InstantSource clock;

    /** Adds hosts to these stores, timed by this clock. */
    public DomainDesk(
            Memberships memberships,
            CustomDomains domains,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        this.entrance = new Entrance(memberships);
        this.domains = domains;
        this.transactions = transactions;
        this.randomness = randomness;
        this.clock = clock;
    }

    @Override
    public Result<CustomDomain, WorkspaceRefusal> add(Command command) {
        return transactions.attempt(() -> entrance.hold(command.asker(), command.workspace())
                .then(Entrance::administering)
                .then(_ -> note(command)));
    }

    private Result<CustomDomain, WorkspaceRefusal> note(Command command) {
        var id = new Id<CustomDomain>(randomness.alphanumeric(Id.LENGTH));
        var domain = new CustomDomain(id, command.workspace(), command.host(), clock.instant());
        return domains.add(domain) ? done(domain) : refused(new WorkspaceRefusal.HostTaken());
    }

    @Override
    public Result<Page<CustomDomain>, WorkspaceRefusal> list(RoomList wanted) {
        return entrance.look(wanted.asker(), wanted.workspace())
                .map(_ -> domains.of(wanted.workspace(), wanted.paging()));
    }
}
