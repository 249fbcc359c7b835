package dev.latchkey.application.session;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.Users;

class InMemoryLookupTest extends SessionLookupContract {

    private final InMemoryStore store = new InMemoryStore();
    private final Sessions sessions = new InMemorySessions(store);
    private final SessionLookup lookup = new InMemoryLookup(SIGNER, sessions);

    @Override
    protected SessionLookup lookup() {
        return lookup;
    }

    @Override
    protected Sessions sessions() {
        return sessions;
    }

    @Override
    protected Users users() {
        return new InMemoryUsers(store);
    }

    @Override
    protected void confirm() {}
}
