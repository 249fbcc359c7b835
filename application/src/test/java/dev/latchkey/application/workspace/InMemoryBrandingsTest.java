package dev.latchkey.application.workspace;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.Users;

class InMemoryBrandingsTest extends BrandingsContract {

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
    protected Brandings brandings() {
        return new InMemoryBrandings(store);
    }
}
