package dev.latchkey.persistence.workspace;

import dev.latchkey.application.account.Users;
import dev.latchkey.application.workspace.Invitations;
import dev.latchkey.application.workspace.InvitationsContract;
import dev.latchkey.application.workspace.Workspaces;
import dev.latchkey.persistence.TestDatabase;

class PostgresInvitationsTest extends InvitationsContract {

    @Override
    protected Users users() {
        return TestDatabase.need(Users.class);
    }

    @Override
    protected Workspaces workspaces() {
        return TestDatabase.need(Workspaces.class);
    }

    @Override
    protected Invitations invitations() {
        return TestDatabase.need(Invitations.class);
    }
}
