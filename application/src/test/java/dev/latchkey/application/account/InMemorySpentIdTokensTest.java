package dev.latchkey.application.account;

import dev.latchkey.application.InMemoryStore;

class InMemorySpentIdTokensTest extends SpentIdTokensContract {

    private final SpentIdTokens spentIdTokens = new InMemorySpentIdTokens(new InMemoryStore());

    @Override
    protected SpentIdTokens spentIdTokens() {
        return spentIdTokens;
    }
}
