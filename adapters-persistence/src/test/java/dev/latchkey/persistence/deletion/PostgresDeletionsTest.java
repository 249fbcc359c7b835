package dev.latchkey.persistence.deletion;

import dev.latchkey.application.account.Users;
import dev.latchkey.application.deletion.Deletions;
import dev.latchkey.application.deletion.DeletionsContract;
import dev.latchkey.application.workspace.Boards;
import dev.latchkey.application.workspace.Comments;
import dev.latchkey.application.workspace.Invitations;
import dev.latchkey.application.workspace.Members;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.Posts;
import dev.latchkey.application.workspace.Reactions;
import dev.latchkey.application.workspace.Votes;
import dev.latchkey.application.workspace.Workspaces;
import dev.latchkey.persistence.TestDatabase;

class PostgresDeletionsTest extends DeletionsContract {

    @Override
    protected Deletions deletions() {
        return TestDatabase.need(Deletions.class);
    }

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

    @Override
    protected Memberships memberships() {
        return TestDatabase.need(Memberships.class);
    }

    @Override
    protected Invitations invitations() {
        return TestDatabase.need(Invitations.class);
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
    protected Votes votes() {
        return TestDatabase.need(Votes.class);
    }

    @Override
    protected Reactions reactions() {
        return TestDatabase.need(Reactions.class);
    }
}
