package dev.latchkey.persistence.workspace;

import dev.latchkey.application.account.Users;
import dev.latchkey.application.workspace.CustomDomains;
import dev.latchkey.application.workspace.CustomDomainsContract;
import dev.latchkey.application.workspace.Workspaces;
import dev.latchkey.persistence.TestDatabase;

class PostgresCustomDomainsTest extends CustomDomainsContract {

    @Override
    protected Users users() {
        return TestDatabase.need(Users.class);
    }

    @Override
    protected Workspaces workspaces() {
        return TestDatabase.need(Workspaces.class);
    }

    @Override
    protected CustomDomains domains() {
        return TestDatabase.need(CustomDomains.class);
    }
}
