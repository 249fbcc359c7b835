package dev.latchkey.persistence.workspace;

import dev.latchkey.application.account.Users;
import dev.latchkey.application.workspace.Boards;
import dev.latchkey.application.workspace.Comments;
import dev.latchkey.application.workspace.Posts;
import dev.latchkey.application.workspace.Reactions;
import dev.latchkey.application.workspace.ReactionsContract;
import dev.latchkey.application.workspace.Workspaces;
import dev.latchkey.persistence.TestDatabase;

class PostgresReactionsTest extends ReactionsContract {

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
    protected Posts posts() {
        return TestDatabase.need(Posts.class);
    }

    @Override
    protected Comments comments() {
        return TestDatabase.need(Comments.class);
    }

    @Override
    protected Reactions reactions() {
        return TestDatabase.need(Reactions.class);
    }
}
