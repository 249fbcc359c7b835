package dev.latchkey.persistence.account;

import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.Identities;
import dev.latchkey.application.account.IdentitiesContract;
import dev.latchkey.application.account.Users;
import dev.latchkey.persistence.TestDatabase;

class PostgresIdentitiesTest extends IdentitiesContract {

    @Override
    protected Identities identities() {
        return TestDatabase.need(Identities.class);
    }

    @Override
    protected Users users() {
        return TestDatabase.need(Users.class);
    }

    @Override
    protected Credentials credentials() {
        return TestDatabase.need(Credentials.class);
    }
}
