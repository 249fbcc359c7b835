package dev.latchkey.persistence.workspace;

import dev.latchkey.application.account.Users;
import dev.latchkey.application.workspace.Boards;
import dev.latchkey.application.workspace.Changelogs;
import dev.latchkey.application.workspace.ChangelogsContract;
import dev.latchkey.application.workspace.Workspaces;
import dev.latchkey.persistence.TestDatabase;

class PostgresChangelogsTest extends ChangelogsContract {

    @Override
    protected Users users() {
        return TestDatabase.need(Users.class);
    }

    @Override
    protected Workspaces workspaces() {
        return TestDatabase.need(Workspaces.class);
    }

    @Override
    protected Boards boards() {
        return TestDatabase.need(Boards.class);
    }

    @Override
    protected Changelogs changelogs() {
        return TestDatabase.need(Changelogs.class);
    }
}
