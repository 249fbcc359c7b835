package dev.latchkey.application.workspace;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.Users;

class InMemoryInvitationsTest extends InvitationsContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Users users() {
        return new InMemoryUsers(store);
    }

    @Override
    protected Workspaces workspaces() {
        return new InMemoryWorkspaces(store);
    }

    @Override
    protected Invitations invitations() {
        return new InMemoryInvitations(store);
    }
}
