package dev.latchkey.persistence.account;

import dev.latchkey.application.account.Users;
import dev.latchkey.application.account.UsersContract;
import dev.latchkey.persistence.TestDatabase;

class PostgresUsersTest extends UsersContract {

    @Override
    protected Users users() {
        return TestDatabase.need(Users.class);
    }
}
