package dev.latchkey.application;

class InMemoryChoresTest extends ChoresContract {

    @Override
    protected Chores chores() {
        return new InMemoryChores();
    }

    @Override
    protected Transactions transactions() {
        return new InMemoryTransactions(new InMemoryStore());
    }
}
