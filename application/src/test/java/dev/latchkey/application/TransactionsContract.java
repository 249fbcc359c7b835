package dev.latchkey.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.application.account.Users;
import dev.latchkey.domain.account.UserBuilder;
import org.junit.jupiter.api.Test;

/** What every {@link Transactions} keeps to, whatever it is made of. */
public abstract class TransactionsContract {

    /** The transactions under test. */
    protected abstract Transactions transactions();

    /** A store that takes part in them. */
    protected abstract Users users();

    @Test
    void keepsWhatWasDone() {
        var user = UserBuilder.aUser().build();

        var added = transactions().inTransaction(() -> users().add(user));

        assertThat(added).isTrue();
        assertThat(users().has(user.email())).isTrue();
    }

    @Test
    void undoesEverythingWhenTheWorkThrows() {
        var one = UserBuilder.aUser().build();
        var other = UserBuilder.aUser().build();
        var failure = new IllegalStateException("on purpose");

        assertThatThrownBy(() -> transactions().inTransaction(() -> {
                    users().add(one);
                    users().add(other);
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(users().has(one.email())).isFalse();
        assertThat(users().has(other.email())).isFalse();
    }

    @Test
    void keepsWhatWasAttemptedAndDone() {
        var user = UserBuilder.aUser().build();

        var result = transactions().attempt(() -> Result.done(users().add(user)));

        assertThat(result).isEqualTo(Result.done(true));
        assertThat(users().has(user.email())).isTrue();
    }

    @Test
    void undoesEverythingThatWasAttemptedAndRefused() {
        var user = UserBuilder.aUser().build();

        var result = transactions().attempt(() -> {
            users().add(user);
            return Result.refused("for a reason");
        });

        assertThat(result).isEqualTo(Result.refused("for a reason"));
        assertThat(users().has(user.email())).isFalse();
    }

    @Test
    void joinsTheTransactionItIsIn() {
        var user = UserBuilder.aUser().build();

        assertThatThrownBy(() -> transactions().inTransaction(() -> {
                    transactions().inTransaction(() -> users().add(user));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(users().has(user.email())).isFalse();
    }

    @Test
    void goesOnAfterAFailure() {
        var user = UserBuilder.aUser().build();
        assertThatThrownBy(() -> transactions().inTransaction(() -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        transactions().inTransaction(() -> users().add(user));

        assertThat(users().has(user.email())).isTrue();
    }
}
