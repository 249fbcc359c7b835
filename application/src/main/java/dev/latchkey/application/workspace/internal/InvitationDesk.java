package dev.latchkey.application.workspace.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.workspace.Attributed;
import dev.latchkey.application.workspace.Invitations;
import dev.latchkey.application.workspace.Invite;
import dev.latchkey.application.workspace.ListInvitations;
import dev.latchkey.application.workspace.Members;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.Page;
import dev.latchkey.application.workspace.RoomList;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Invitation;
import dev.latchkey.domain.workspace.Person;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Carries out {@link Invite} and {@link ListInvitations}. */
public final class InvitationDesk implements Invite, ListInvitations {

    private final Entrance entrance;
    private final Users users;
    private final Members members;
    private final Invitations invitations;
    private final Transactions transactions;
    private final Randomness randomness;
    private final InstantSource clock;

    /** Invites to workspaces in these stores, timed by this clock. */
    public InvitationDesk(
            Memberships memberships,
            Users users,
            Members members,
            Invitations invitations,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        this.entrance = new Entrance(memberships);
        this.users = users;
        this.members = members;
        this.invitations = invitations;
        this.transactions = transactions;
        this.randomness = randomness;
        this.clock = clock;
    }

    @Override
    public Result<Attributed<Invitation>, WorkspaceRefusal> invite(Command command) {
        return transactions.attempt(() -> entrance.hold(command.asker(), command.workspace())
                .then(role -> Entrance.granting(role, command.role()))
                .then(_ -> send(command)));
    }

    private Result<Attributed<Invitation>, WorkspaceRefusal> send(Command command) {
        if (members.has(command.workspace(), command.email())) {
            return refused(new WorkspaceRefusal.AlreadyMember());
        }
        var id = new Id<Invitation>(randomness.alphanumeric(Id.LENGTH));
        var invitation = new Invitation(
                id, command.workspace(), command.asker(), command.email(), command.role(), clock.instant());
        return invitations.add(invitation)
                ? done(new Attributed<>(invitation, personOf(command.asker())))
                : refused(new WorkspaceRefusal.AlreadyInvited());
    }

    private @Nullable Person personOf(UserId asker) {
        return users.find(asker)
                .map(user -> new Person(user.id(), user.profile()))
                .orElse(null);
    }

    @Override
    public Result<Page<Attributed<Invitation>>, WorkspaceRefusal> list(RoomList wanted) {
        return entrance.look(wanted.asker(), wanted.workspace())
                .then(Entrance::administering)
                .map(_ -> invitations.of(wanted.workspace(), wanted.paging()));
    }
}
