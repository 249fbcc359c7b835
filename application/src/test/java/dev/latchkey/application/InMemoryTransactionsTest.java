package dev.latchkey.application;

import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.Users;

class InMemoryTransactionsTest extends TransactionsContract {

    private final InMemoryStore store = new InMemoryStore();
    private final Transactions transactions = new InMemoryTransactions(store);
    private final Users users = new InMemoryUsers(store);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Users users() {
        return users;
    }
}
