package dev.latchkey.application.deletion;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.workspace.Boards;
import dev.latchkey.application.workspace.Comments;
import dev.latchkey.application.workspace.InMemoryBoards;
import dev.latchkey.application.workspace.InMemoryComments;
import dev.latchkey.application.workspace.InMemoryInvitations;
import dev.latchkey.application.workspace.InMemoryMembers;
import dev.latchkey.application.workspace.InMemoryMemberships;
import dev.latchkey.application.workspace.InMemoryPosts;
import dev.latchkey.application.workspace.InMemoryReactions;
import dev.latchkey.application.workspace.InMemoryVotes;
import dev.latchkey.application.workspace.InMemoryWorkspaces;
import dev.latchkey.application.workspace.Invitations;
import dev.latchkey.application.workspace.Members;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.Posts;
import dev.latchkey.application.workspace.Reactions;
import dev.latchkey.application.workspace.Votes;
import dev.latchkey.application.workspace.Workspaces;

class InMemoryDeletionsTest extends DeletionsContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Deletions deletions() {
        return new InMemoryDeletions(store);
    }

    @Override
    protected Users users() {
        return new InMemoryUsers(store);
    }

    @Override
    protected Workspaces workspaces() {
        return new InMemoryWorkspaces(store);
    }

    @Override
    protected Members members() {
        return new InMemoryMembers(store);
    }

    @Override
    protected Memberships memberships() {
        return new InMemoryMemberships(store);
    }

    @Override
    protected Invitations invitations() {
        return new InMemoryInvitations(store);
    }

    @Override
    protected Boards boards() {
        return new InMemoryBoards(store);
    }

    @Override
    protected Posts posts() {
        return new InMemoryPosts(store);
    }

    @Override
    protected Comments comments() {
        return new InMemoryComments(store);
    }

    @Override
    protected Votes votes() {
        return new InMemoryVotes(store);
    }

    @Override
    protected Reactions reactions() {
        return new InMemoryReactions(store);
    }
}
