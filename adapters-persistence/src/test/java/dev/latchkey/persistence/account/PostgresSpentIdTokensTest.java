package dev.latchkey.persistence.account;

import dev.latchkey.application.account.SpentIdTokens;
import dev.latchkey.application.account.SpentIdTokensContract;
import dev.latchkey.persistence.TestDatabase;

class PostgresSpentIdTokensTest extends SpentIdTokensContract {

    @Override
    protected SpentIdTokens spentIdTokens() {
        return TestDatabase.need(SpentIdTokens.class);
    }
}
