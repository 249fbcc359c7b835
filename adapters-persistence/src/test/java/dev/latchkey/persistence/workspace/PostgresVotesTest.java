package dev.latchkey.persistence.workspace;

import dev.latchkey.application.account.Users;
import dev.latchkey.application.workspace.Boards;
import dev.latchkey.application.workspace.Posts;
import dev.latchkey.application.workspace.Votes;
import dev.latchkey.application.workspace.VotesContract;
import dev.latchkey.application.workspace.Workspaces;
import dev.latchkey.persistence.TestDatabase;

class PostgresVotesTest extends VotesContract {

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
    protected Votes votes() {
        return TestDatabase.need(Votes.class);
    }
}
