package dev.latchkey.application.account;

import dev.latchkey.application.InMemoryStore;

class InMemoryUsersTest extends UsersContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Users users() {
        return new InMemoryUsers(store);
    }

    @Override
    protected Credentials credentials() {
        return new InMemoryCredentials(store);
    }
}
