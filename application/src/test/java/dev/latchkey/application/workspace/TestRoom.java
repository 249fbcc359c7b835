package dev.latchkey.application.workspace;

import static dev.latchkey.domain.account.UserBuilder.aUser;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static dev.latchkey.domain.workspace.WorkspaceBuilder.aWorkspace;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.ObservedTransactions;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Role;
import dev.latchkey.domain.workspace.Workspace;

/** A workspace in memory with somebody of each role in it, and somebody who is not. */
public final class TestRoom {

    public final InMemoryStore store = new InMemoryStore();
    public final MovableClock clock = new MovableClock(NOON);
    public final ObservedTransactions transactions = new ObservedTransactions(store);
    public final RoomVerbs verbs = RoomVerbs.in(store, transactions, TestRandomness.seeded(1), clock);

    public final User owner = somebody();
    public final User admin = somebody();
    public final User member = somebody();
    public final User stranger = somebody();
    public final Workspace workspace = aWorkspace().of(owner.id()).build();

    public TestRoom() {
        store.workspaces.put(workspace.id(), workspace);
        put(owner, Role.OWNER);
        put(admin, Role.ADMIN);
        put(member, Role.MEMBER);
    }

    /** Somebody who has an account, and is nowhere yet. */
    public User somebody() {
        var user = aUser().build();
        new InMemoryUsers(store).add(user);
        return user;
    }

    /** Everything there is, as somebody wants to see it. */
    public RoomList seenBy(User asker) {
        return new RoomList(asker.id(), workspace.id(), new Paging(Paging.MAXIMUM_LIMIT, null));
    }

    /** The same of a workspace that does not exist. */
    public RoomList elsewhere() {
        return new RoomList(owner.id(), anId(), new Paging(Paging.MAXIMUM_LIMIT, null));
    }

    private void put(User user, Role role) {
        Id<Member> id = anId();
        store.members.put(id, new Member(id, workspace.id(), user.id(), role, NOON));
    }
}
