package dev.latchkey.application.account;

import dev.latchkey.application.InMemoryStore;

class InMemoryCredentialsTest extends CredentialsContract {

    private final InMemoryStore store = new InMemoryStore();
    private final Users users = new InMemoryUsers(store);
    private final Credentials credentials = new InMemoryCredentials(store);

    @Override
    protected Credentials credentials() {
        return credentials;
    }

    @Override
    protected Users users() {
        return users;
    }
}
