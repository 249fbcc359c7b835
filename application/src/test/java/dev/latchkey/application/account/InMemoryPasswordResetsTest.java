package dev.latchkey.application.account;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.InMemoryTransactions;
import dev.latchkey.application.Transactions;

class InMemoryPasswordResetsTest extends PasswordResetsContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected PasswordResets resets() {
        return new InMemoryPasswordResets(store);
    }

    @Override
    protected Users users() {
        return new InMemoryUsers(store);
    }

    @Override
    protected Transactions transactions() {
        return new InMemoryTransactions(store);
    }
}
