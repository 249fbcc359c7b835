package dev.latchkey.persistence.workspace;

import dev.latchkey.application.account.Users;
import dev.latchkey.application.workspace.Brandings;
import dev.latchkey.application.workspace.BrandingsContract;
import dev.latchkey.application.workspace.Workspaces;
import dev.latchkey.persistence.TestDatabase;

class PostgresBrandingsTest extends BrandingsContract {

    @Override
    protected Users users() {
        return TestDatabase.need(Users.class);
    }

    @Override
    protected Workspaces workspaces() {
        return TestDatabase.need(Workspaces.class);
    }

    @Override
    protected Brandings brandings() {
        return TestDatabase.need(Brandings.class);
    }
}
