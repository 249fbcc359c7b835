package dev.latchkey.application.deletion.internal;

import static dev.latchkey.domain.deletion.StandardRules.POST;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Batches;
import dev.latchkey.application.Chore;
import dev.latchkey.application.Chores;
import dev.latchkey.application.InMemoryChores;
import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.ObservedTransactions;
import dev.latchkey.application.deletion.InMemoryReceipts;
import dev.latchkey.domain.deletion.DeletionCounts;
import dev.latchkey.domain.deletion.Receipt;
import dev.latchkey.domain.deletion.ReceiptId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SR-DEL-07")
class ReceiptPurgerTest {

    private static final Instant FOUR_YEARS_AGO = NOON.minus(Duration.ofDays(4 * 366));

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryReceipts receipts = new InMemoryReceipts(store);

    @Test
    void removesWhatHasBeenKeptLongEnoughAndNothingElse() {
        given('a', FOUR_YEARS_AGO);
        given('b', FOUR_YEARS_AGO);
        given('c', FOUR_YEARS_AGO);
        given('d', NOON);

        assertThat(purger(new InMemoryChores()).purge()).isEqualTo(3);

        assertThat(store.receipts.values()).extracting(Receipt::endedAt).containsExactly(NOON);
    }

    @Test
    void leavesToAnotherNodeWhatThatIsDoing() {
        given('a', FOUR_YEARS_AGO);
        Chores taken = chore -> {
            assertThat(chore).isEqualTo(Chore.PURGE_RECEIPTS);
            return false;
        };

        assertThat(purger(taken).purge()).isZero();

        assertThat(store.receipts).hasSize(1);
    }

    private ReceiptPurger purger(Chores chores) {
        return new ReceiptPurger(
                receipts, new Batches(chores, new ObservedTransactions(store), 2), new MovableClock(NOON));
    }

    private void given(char letter, Instant endedAt) {
        var id = new ReceiptId(String.valueOf(letter).repeat(ReceiptId.LENGTH));
        receipts.add(Receipt.of(id, POST, "something", endedAt, endedAt, DeletionCounts.NONE));
    }
}
