package dev.latchkey.application.account.internal;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Batches;
import dev.latchkey.application.Chore;
import dev.latchkey.application.Chores;
import dev.latchkey.application.InMemoryChores;
import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.ObservedTransactions;
import dev.latchkey.application.account.InMemoryPasswordResets;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.domain.account.PasswordReset;
import dev.latchkey.domain.account.ResetToken;
import dev.latchkey.domain.account.UserBuilder;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PasswordResetPurgerTest {

    private static final Instant HOURS_AGO = NOON.minusSeconds(7_200);

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryPasswordResets resets = new InMemoryPasswordResets(store);

    @Test
    void removesWhatIsOverAndNothingElse() {
        given(HOURS_AGO);
        given(HOURS_AGO);
        given(HOURS_AGO);
        given(NOON);

        assertThat(purger(new InMemoryChores()).purge()).isEqualTo(3);

        assertThat(store.resets.keySet()).map(PasswordReset::requestedAt).containsExactly(NOON);
    }

    @Test
    void leavesToAnotherNodeWhatThatIsDoing() {
        given(HOURS_AGO);
        Chores taken = chore -> {
            assertThat(chore).isEqualTo(Chore.PURGE_PASSWORD_RESETS);
            return false;
        };

        assertThat(purger(taken).purge()).isZero();

        assertThat(store.resets).hasSize(1);
    }

    private PasswordResetPurger purger(Chores chores) {
        return new PasswordResetPurger(
                resets, new Batches(chores, new ObservedTransactions(store), 2), new MovableClock(NOON));
    }

    private void given(Instant requestedAt) {
        var user = UserBuilder.aUser().build();
        new InMemoryUsers(store).add(user);
        var token = ResetToken.of(user.id().value().substring(8));
        resets.add(user.email(), PasswordReset.requestedAt(token, requestedAt));
    }
}
