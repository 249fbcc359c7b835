package dev.latchkey.persistence.account;

import dev.latchkey.application.account.SpentIdTokens;
import dev.latchkey.domain.account.IdTokenHash;
import java.time.Instant;

/** {@link SpentIdTokens} in the {@code spent_id_token} table. */
final class PostgresSpentIdTokens implements SpentIdTokens {

    private final SpentIdTokenMapper mapper;

    PostgresSpentIdTokens(SpentIdTokenMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean spend(IdTokenHash token, Instant until) {
        return mapper.insert(token.hex(), until) == 1;
    }

    @Override
    public int removeExpired(Instant now, int limit) {
        return mapper.deleteExpired(now, limit);
    }
}
