package dev.latchkey.persistence.account;

import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.CredentialsContract;
import dev.latchkey.application.account.Users;
import dev.latchkey.persistence.TestDatabase;

class PostgresCredentialsTest extends CredentialsContract {

    @Override
    protected Credentials credentials() {
        return TestDatabase.need(Credentials.class);
    }

    @Override
    protected Users users() {
        return TestDatabase.need(Users.class);
    }
}
