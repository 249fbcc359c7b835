package dev.latchkey.application.account;

import dev.latchkey.application.InMemoryStore;

class InMemoryUsersTest extends UsersContract {

    private final Users users = new InMemoryUsers(new InMemoryStore());

    @Override
    protected Users users() {
        return users;
    }
}
