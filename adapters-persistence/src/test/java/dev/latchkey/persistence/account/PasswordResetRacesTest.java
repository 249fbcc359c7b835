package dev.latchkey.persistence.account;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.PasswordResets;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.domain.account.PasswordReset;
import dev.latchkey.domain.account.ResetToken;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionEpoch;
import dev.latchkey.persistence.Held;
import dev.latchkey.persistence.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two calls at once on the resets of one user, each order forced by holding the first one's transaction open. */
class PasswordResetRacesTest {

    private final PasswordResets resets = TestDatabase.need(PasswordResets.class);
    private final Users users = TestDatabase.need(Users.class);
    private final Sessions sessions = TestDatabase.need(Sessions.class);
    private final Transactions transactions = TestDatabase.need(Transactions.class);

    @AutoClose
    private final Held held = new Held(transactions);

    private final User ada = UserBuilder.aUser().build();
    private final PasswordReset reset = aReset();

    @BeforeEach
    void letAdaAskForAReset() {
        users.add(ada);
        assertThat(add(reset)).isTrue();
    }

    @Test
    @Tag("SR-REV-07")
    void ofTwoWhoTakeOneResetOneGetsIt() {
        var second = held.whileHolding(() -> assertThat(take(reset)).contains(ada.id()), () -> take(reset));

        assertThat(second).isEmpty();
    }

    @Test
    @Tag("SR-REV-07")
    void ofTwoWhoTakeTwoResetsOfOneUserOneGetsIt() {
        var newer = aReset();
        add(newer);

        var second = held.whileHolding(() -> assertThat(take(reset)).contains(ada.id()), () -> take(newer));

        assertThat(second).isEmpty();
    }

    @Test
    @Tag("SR-REV-07")
    void aResetRequestedBeforeAnotherIsTakenGoesWithIt() {
        var newer = aReset();

        var taken = held.whileHolding(() -> add(newer), () -> take(reset));

        assertThat(taken).contains(ada.id());
        assertThat(resets.isOutstanding(newer.token(), NOON)).isFalse();
    }

    @Test
    void aResetRequestedWhileAnotherIsTakenComesAfterIt() {
        var newer = aReset();

        var added = held.whileHolding(() -> take(reset), () -> add(newer));

        assertThat(added).isTrue();
        assertThat(resets.isOutstanding(newer.token(), NOON)).isTrue();
    }

    @Test
    void requestsAtOnceLeaveNoMoreThanTheMaximum() {
        for (var more = 2; more < PasswordReset.MAXIMUM_OUTSTANDING; more++) {
            add(aReset());
        }

        var last = held.whileHolding(() -> assertThat(add(aReset())).isTrue(), () -> add(aReset()));

        assertThat(last).isTrue();
        assertThat(resets.removeAll(ada.id())).isEqualTo(PasswordReset.MAXIMUM_OUTSTANDING);
    }

    @Test
    @Tag("SR-REV-05")
    void aSignInWhileAResetIsTakenAndAllSessionsEndWaitsAndFails() {
        var admitted = held.whileHolding(
                () -> {
                    take(reset);
                    return sessions.revokeAll(ada.id());
                },
                () -> sessions.hold(ada.id(), SessionEpoch.FIRST));

        assertThat(admitted).isFalse();
    }

    @Test
    @Tag("SR-REV-06")
    void aResetOfSomebodyWhoIsBeingDeletedIsNotTaken() {
        var taken = held.whileHolding(
                () -> {
                    users.lock(ada.id());
                    resets.removeAll(ada.id());
                    return users.remove(ada.id());
                },
                () -> take(reset));

        assertThat(taken).isEmpty();
    }

    @Test
    void aRequestWhileTheUserIsBeingDeletedLeavesNothingBehind() {
        var added = held.whileHolding(
                () -> {
                    users.lock(ada.id());
                    resets.removeAll(ada.id());
                    return users.remove(ada.id());
                },
                () -> add(aReset()));

        assertThat(added).isFalse();
    }

    private boolean add(PasswordReset wanted) {
        return transactions.inTransaction(() -> resets.add(ada.email(), wanted));
    }

    private Optional<UserId> take(PasswordReset wanted) {
        return transactions.inTransaction(() -> resets.take(wanted.token(), NOON));
    }

    private static PasswordReset aReset() {
        return PasswordReset.requestedAt(
                ResetToken.of(UserBuilder.aUser().build().id().value().substring(8)), NOON);
    }
}
