package dev.latchkey.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.UserBuilder;
import org.junit.jupiter.api.Test;

/** What every {@link Users} keeps to, whatever it is made of. */
public abstract class UsersContract {

    /** The store under test. Each test makes its own users, so it need not be empty. */
    protected abstract Users users();

    @Test
    void hasWhomItWasGiven() {
        var user = UserBuilder.aUser().build();

        assertThat(users().add(user)).isTrue();

        assertThat(users().has(user.email())).isTrue();
        assertThat(users().has(UserBuilder.aUser().build().email())).isFalse();
    }

    @Test
    void locksWhomItHasAndNobodyElse() {
        var user = UserBuilder.aUser().build();
        users().add(user);

        assertThat(users().lock(user.id())).isTrue();
        assertThat(users().lock(UserBuilder.aUser().build().id())).isFalse();
    }

    @Test
    void addsNobodyElseWithTheSameAddress() {
        var user = UserBuilder.aUser().build();
        users().add(user);

        var namesake = UserBuilder.aUser().called(user.email()).build();

        assertThat(users().add(namesake)).isFalse();
    }
}
