package dev.latchkey.persistence.sql;

import dev.latchkey.application.Transactions;
import dev.latchkey.application.TransactionsContract;
import dev.latchkey.application.account.Users;
import dev.latchkey.persistence.TestDatabase;

class SqlSessionsTest extends TransactionsContract {

    @Override
    protected Transactions transactions() {
        return TestDatabase.need(Transactions.class);
    }

    @Override
    protected Users users() {
        return TestDatabase.need(Users.class);
    }
}
