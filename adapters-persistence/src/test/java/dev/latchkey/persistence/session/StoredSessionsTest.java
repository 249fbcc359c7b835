package dev.latchkey.persistence.session;

import dev.latchkey.application.account.Users;
import dev.latchkey.application.session.SessionLookup;
import dev.latchkey.application.session.SessionLookupContract;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.persistence.TestDatabase;

class StoredSessionsTest extends SessionLookupContract {

    private final SessionLookup lookup = new StoredSessions(SIGNER, TestDatabase.need(Sessions.class));

    @Override
    protected SessionLookup lookup() {
        return lookup;
    }

    @Override
    protected Sessions sessions() {
        return TestDatabase.need(Sessions.class);
    }

    @Override
    protected Users users() {
        return TestDatabase.need(Users.class);
    }

    @Override
    protected void confirm() {}
}
