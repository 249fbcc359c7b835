package dev.latchkey.persistence.chore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Chore;
import dev.latchkey.application.Chores;
import dev.latchkey.application.ChoresContract;
import dev.latchkey.application.Transactions;
import dev.latchkey.persistence.TestDatabase;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class PostgresChoresTest extends ChoresContract {

    @Override
    protected Chores chores() {
        return TestDatabase.need(Chores.class);
    }

    @Override
    protected Transactions transactions() {
        return TestDatabase.need(Transactions.class);
    }

    @Test
    void refusesAtOnceWhatAnotherTransactionHasClaimed() {
        var refused = transactions().inTransaction(() -> {
            chores().claim(Chore.PURGE_SESSIONS);
            return elsewhere();
        });

        assertThat(refused).isFalse();
    }

    private boolean elsewhere() {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return CompletableFuture.supplyAsync(
                            () -> transactions().inTransaction(() -> chores().claim(Chore.PURGE_SESSIONS)), thread)
                    .join();
        }
    }
}
