package dev.latchkey.persistence.session;

import dev.latchkey.application.account.Users;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.SessionsContract;
import dev.latchkey.persistence.TestDatabase;

class PostgresSessionsTest extends SessionsContract {

    @Override
    protected Sessions sessions() {
        return TestDatabase.need(Sessions.class);
    }

    @Override
    protected Users users() {
        return TestDatabase.need(Users.class);
    }
}
