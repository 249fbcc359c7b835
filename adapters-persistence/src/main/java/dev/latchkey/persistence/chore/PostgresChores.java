package dev.latchkey.persistence.chore;

import dev.latchkey.application.Chore;
import dev.latchkey.application.Chores;

/** {@link Chores} as rows of the {@code chore} table; a lock on a row ends with its transaction, or its node. */
final class PostgresChores implements Chores {

    private final ChoreMapper mapper;

    PostgresChores(ChoreMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean claim(Chore chore) {
        return mapper.lock(chore.name()).isPresent();
    }
}
