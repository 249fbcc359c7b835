package dev.latchkey.application.workspace;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.Users;

class InMemoryVotesTest extends VotesContract {

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
    protected Boards boards() {
        return new InMemoryBoards(store);
    }

    @Override
    protected Posts posts() {
        return new InMemoryPosts(store);
    }

    @Override
    protected Votes votes() {
        return new InMemoryVotes(store);
    }
}
