package dev.latchkey.application.account;

import dev.latchkey.application.InMemoryStore;

class InMemoryIdentitiesTest extends IdentitiesContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Identities identities() {
        return new InMemoryIdentities(store);
    }

    @Override
    protected Users users() {
        return new InMemoryUsers(store);
    }

    @Override
    protected Credentials credentials() {
        return new InMemoryCredentials(store);
    }
}
