package dev.latchkey.application.workspace.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.workspace.AddMember;
import dev.latchkey.application.workspace.Attributed;
import dev.latchkey.application.workspace.Invitations;
import dev.latchkey.application.workspace.ListMembers;
import dev.latchkey.application.workspace.Members;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.Page;
import dev.latchkey.application.workspace.RoomList;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Person;
import java.time.InstantSource;
import java.util.Optional;

/** Carries out {@link AddMember} and {@link ListMembers}. */
public final class MemberDesk implements AddMember, ListMembers {

    private final Entrance entrance;
    private final Users users;
    private final Members members;
    private final Invitations invitations;
    private final Transactions transactions;
    private final Randomness randomness;
    private final InstantSource clock;

    /** Adds members to these stores, timed by this clock. */
    public MemberDesk(
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
    public Result<Attributed<Member>, WorkspaceRefusal> add(Command command) {
        return transactions.attempt(() -> admit(command));
    }

    /** Holds the newcomer before the workspace, which may be theirs: from the top down, as whoever deletes them does. */
    private Result<Attributed<Member>, WorkspaceRefusal> admit(Command command) {
        var newcomer = find(command.newcomer()).flatMap(users::hold);
        return entrance.hold(command.asker(), command.workspace())
                .then(role -> Entrance.granting(role, command.role()))
                .then(_ -> known(newcomer))
                .then(user -> join(user, command));
    }

    private Optional<UserId> find(Newcomer newcomer) {
        return switch (newcomer) {
            case Newcomer.ById(var id) -> id;
            case Newcomer.ByEmail(var email) -> users.find(email).map(User::id);
        };
    }

    private static Result<User, WorkspaceRefusal> known(Optional<User> user) {
        return user.<Result<User, WorkspaceRefusal>>map(Result::done)
                .orElseGet(() -> refused(new WorkspaceRefusal.UserUnknown()));
    }

    private Result<Attributed<Member>, WorkspaceRefusal> join(User user, Command command) {
        var id = new Id<Member>(randomness.alphanumeric(Id.LENGTH));
        var member = new Member(id, command.workspace(), user.id(), command.role(), clock.instant());
        if (!members.add(member)) {
            return refused(new WorkspaceRefusal.AlreadyMember());
        }
        invitations.remove(command.workspace(), user.email());
        return done(new Attributed<>(member, new Person(user.id(), user.profile())));
    }

    @Override
    public Result<Page<Attributed<Member>>, WorkspaceRefusal> list(RoomList wanted) {
        return entrance.look(wanted.asker(), wanted.workspace())
                .map(_ -> members.of(wanted.workspace(), wanted.paging()));
    }
}
