package dev.latchkey.persistence.workspace;

import dev.latchkey.application.account.Users;
import dev.latchkey.application.workspace.Members;
import dev.latchkey.application.workspace.Workspaces;
import dev.latchkey.application.workspace.WorkspacesContract;
import dev.latchkey.persistence.TestDatabase;

class PostgresWorkspacesTest extends WorkspacesContract {

    @Override
    protected Users users() {
        return TestDatabase.need(Users.class);
    }

    @Override
    protected Workspaces workspaces() {
        return TestDatabase.need(Workspaces.class);
    }

    @Override
    protected Members members() {
        return TestDatabase.need(Members.class);
    }
}
