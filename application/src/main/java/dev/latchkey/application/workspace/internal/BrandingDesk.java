package dev.latchkey.application.workspace.internal;

import static dev.latchkey.application.Result.refused;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.workspace.Brandings;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.SetBranding;
import dev.latchkey.application.workspace.ShowBranding;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Branding;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Workspace;
import java.time.InstantSource;

/** Carries out {@link SetBranding} and {@link ShowBranding}. */
public final class BrandingDesk implements SetBranding, ShowBranding {

    private final Entrance entrance;
    private final Brandings brandings;
    private final Transactions transactions;
    private final Randomness randomness;
    private final InstantSource clock;

    /** Changes what is in these stores, timed by this clock. */
    public BrandingDesk(
            Memberships memberships,
            Brandings brandings,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        this.entrance = new Entrance(memberships);
        this.brandings = brandings;
        this.transactions = transactions;
        this.randomness = randomness;
        this.clock = clock;
    }

    @Override
    public Result<Branding, WorkspaceRefusal> set(Command command) {
        return transactions.attempt(() -> entrance.hold(command.asker(), command.workspace())
                .then(Entrance::administering)
                .map(_ -> change(command)));
    }

    private Branding change(Command command) {
        var id = new Id<Branding>(randomness.alphanumeric(Id.LENGTH));
        return brandings.change(command.workspace(), id, command.change(), clock.instant());
    }

    @Override
    public Result<Branding, WorkspaceRefusal> show(UserId asker, Id<Workspace> workspace) {
        return entrance.look(asker, workspace).then(_ -> chosen(workspace));
    }

    private Result<Branding, WorkspaceRefusal> chosen(Id<Workspace> workspace) {
        return brandings
                .of(workspace)
                .<Result<Branding, WorkspaceRefusal>>map(Result::done)
                .orElseGet(() -> refused(new WorkspaceRefusal.NotFound()));
    }
}
