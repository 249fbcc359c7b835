package dev.latchkey.application.account;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.domain.account.IdTokenHash;
import java.time.Instant;
import java.util.Map;

/** {@link SpentIdTokens} in a map. */
public final class InMemorySpentIdTokens implements SpentIdTokens {

    private final InMemoryStore store;

    public InMemorySpentIdTokens(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public boolean spend(IdTokenHash token, Instant until) {
        return store.spentIdTokens.putIfAbsent(token, until) == null;
    }

    @Override
    public int removeExpired(Instant now, int limit) {
        var expired = store.spentIdTokens.entrySet().stream()
                .filter(spent -> !spent.getValue().isAfter(now))
                .sorted(Map.Entry.comparingByValue())
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        expired.forEach(store.spentIdTokens::remove);
        return expired.size();
    }
}
