package dev.latchkey.application.account.internal;

import static dev.latchkey.domain.account.UserBuilder.aUser;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Batches;
import dev.latchkey.application.Chore;
import dev.latchkey.application.Chores;
import dev.latchkey.application.InMemoryChores;
import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.ObservedTransactions;
import dev.latchkey.application.account.InMemorySpentIdTokens;
import dev.latchkey.application.account.SpentIdTokens;
import dev.latchkey.domain.account.IdTokenHash;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdTokenPurgerTest {

    private static final int BATCH_SIZE = 2;

    private final InMemoryStore store = new InMemoryStore();
    private final SpentIdTokens spentIdTokens = new InMemorySpentIdTokens(store);
    private final ObservedTransactions transactions = new ObservedTransactions(store);

    @Test
    void forgetsWhatIsOverAndNothingElse() {
        given(NOON);
        given(NOON.plusSeconds(1));

        assertThat(purger(new InMemoryChores()).purge()).isEqualTo(1);

        assertThat(store.spentIdTokens.values()).containsExactly(NOON.plusSeconds(1));
    }

    @Test
    void forgetsInBatchesUntilNothingIsLeft() {
        for (var i = 0; i < 2 * BATCH_SIZE; i++) {
            given(NOON);
        }

        assertThat(purger(new InMemoryChores()).purge()).isEqualTo(2 * BATCH_SIZE);

        assertThat(transactions.count()).isEqualTo(3);
        assertThat(store.spentIdTokens).isEmpty();
    }

    @Test
    void leavesToAnotherNodeWhatThatIsDoing() {
        given(NOON);
        Chores taken = chore -> {
            assertThat(chore).isEqualTo(Chore.PURGE_ID_TOKENS);
            return false;
        };

        assertThat(purger(taken).purge()).isZero();

        assertThat(store.spentIdTokens).hasSize(1);
    }

    private void given(Instant until) {
        spentIdTokens.spend(new IdTokenHash(aUser().build().id().value().repeat(2)), until);
    }

    private IdTokenPurger purger(Chores chores) {
        return new IdTokenPurger(spentIdTokens, new Batches(chores, transactions, BATCH_SIZE), new MovableClock(NOON));
    }
}
