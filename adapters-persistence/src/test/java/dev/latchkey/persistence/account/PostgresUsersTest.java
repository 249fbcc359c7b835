package dev.latchkey.persistence.account;

import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.account.UsersContract;
import dev.latchkey.persistence.TestDatabase;

class PostgresUsersTest extends UsersContract {

    @Override
    protected Users users() {
        return TestDatabase.need(Users.class);
    }

    @Override
    protected Credentials credentials() {
        return TestDatabase.need(Credentials.class);
    }
}
