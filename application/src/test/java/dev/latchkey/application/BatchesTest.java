package dev.latchkey.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What chores have in common; the rest is in the tests of each. */
class BatchesTest {

    private final ObservedTransactions transactions = new ObservedTransactions(new InMemoryStore());
    private final ObservedTransactions others = new ObservedTransactions(new InMemoryStore());
    private final Batches batches = new Batches(new InMemoryChores(), transactions, 2);

    private int left = 3;

    @Test
    void areOtherTransactionsWhenSomebodyWantsThem() {
        var total = batches.in(others).work(Chore.PURGE_SESSIONS, this::doSome);

        assertThat(total).isEqualTo(3);
        assertThat(others.count()).isEqualTo(2);
        assertThat(transactions.count()).isZero();
    }

    private int doSome(int limit) {
        assertThat(others.isRunning()).isTrue();
        var done = Math.min(limit, left);
        left -= done;
        return done;
    }
}
