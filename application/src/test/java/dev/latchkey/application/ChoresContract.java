package dev.latchkey.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every {@link Chores} keeps to, whatever it is made of. */
public abstract class ChoresContract {

    /** The chores under test. */
    protected abstract Chores chores();

    /** The transactions that chores are claimed for. */
    protected abstract Transactions transactions();

    @Test
    void letsAFreeChoreBeClaimed() {
        assertThat(transactions().inTransaction(() -> chores().claim(Chore.PURGE_SESSIONS)))
                .isTrue();
    }

    @Test
    void letsAChoreBeClaimedAgainAfterTheTransaction() {
        transactions().inTransaction(() -> chores().claim(Chore.PURGE_SESSIONS));

        assertThat(transactions().inTransaction(() -> chores().claim(Chore.PURGE_SESSIONS)))
                .isTrue();
    }
}
