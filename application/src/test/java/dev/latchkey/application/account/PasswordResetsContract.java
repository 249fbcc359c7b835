package dev.latchkey.application.account;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Transactions;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.PasswordReset;
import dev.latchkey.domain.account.ResetToken;
import dev.latchkey.domain.account.ResetTokenHash;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.account.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every {@link PasswordResets} keeps to, whatever it is made of. */
public abstract class PasswordResetsContract {

    /** The store under test. Each test makes its own users, so it need not be empty. */
    protected abstract PasswordResets resets();

    /** The users whose chances they are. */
    protected abstract Users users();

    /** The transactions they are added and taken in. */
    protected abstract Transactions transactions();

    @Test
    void areOutstandingOnceTheyAreAdded() {
        var reset = aReset(NOON);

        assertThat(add(someUser().email(), reset)).isTrue();

        assertThat(resets().isOutstanding(reset.token(), NOON)).isTrue();
        assertThat(resets().isOutstanding(aReset(NOON).token(), NOON)).isFalse();
    }

    @Test
    @Tag("SR-AUT-06")
    void areNotAddedForNobody() {
        var reset = aReset(NOON);

        assertThat(add(UserBuilder.aUser().build().email(), reset)).isFalse();

        assertThat(resets().isOutstanding(reset.token(), NOON)).isFalse();
    }

    @Test
    void areTakenOnce() {
        var user = someUser();
        var reset = aReset(NOON);
        add(user.email(), reset);

        assertThat(take(reset.token(), NOON)).contains(user.id());

        assertThat(take(reset.token(), NOON)).isEmpty();
        assertThat(resets().isOutstanding(reset.token(), NOON)).isFalse();
    }

    @Test
    void areTakenWithAllOthersOfTheUserAndWithNobodyElses() {
        var user = someUser();
        var older = aReset(NOON);
        var newer = aReset(NOON);
        var others = aReset(NOON);
        add(user.email(), older);
        add(user.email(), newer);
        add(someUser().email(), others);

        take(newer.token(), NOON);

        assertThat(resets().isOutstanding(older.token(), NOON)).isFalse();
        assertThat(resets().isOutstanding(others.token(), NOON)).isTrue();
    }

    @Test
    void areOverAtTheVeryInstantTheyExpire() {
        var reset = aReset(NOON);
        var end = reset.expiresAt();
        add(someUser().email(), reset);

        assertThat(resets().isOutstanding(reset.token(), end.minusMillis(1))).isTrue();
        assertThat(resets().isOutstanding(reset.token(), end)).isFalse();
        assertThat(take(reset.token(), end)).isEmpty();
        assertThat(take(reset.token(), end.minusMillis(1))).isPresent();
    }

    @Test
    void areOnlySoManyForEachUserTheOldestMakesRoom() {
        var user = someUser();
        var others = aReset(NOON);
        add(someUser().email(), others);
        var first = aReset(NOON);
        add(user.email(), first);
        var second = aReset(NOON.plusSeconds(1));
        add(user.email(), second);
        for (var more = 2; more < PasswordReset.MAXIMUM_OUTSTANDING; more++) {
            add(user.email(), aReset(NOON.plusSeconds(more)));
        }
        assertThat(resets().isOutstanding(first.token(), NOON)).isTrue();

        var last = aReset(NOON.plusSeconds(60));
        assertThat(add(user.email(), last)).isTrue();

        assertThat(resets().isOutstanding(first.token(), NOON)).isFalse();
        assertThat(resets().isOutstanding(second.token(), NOON)).isTrue();
        assertThat(resets().isOutstanding(last.token(), NOON)).isTrue();
        assertThat(resets().isOutstanding(others.token(), NOON)).isTrue();
    }

    @Test
    void areRemovedForOneUser() {
        var user = someUser();
        var reset = aReset(NOON);
        var others = aReset(NOON);
        add(user.email(), reset);
        add(user.email(), aReset(NOON));
        add(someUser().email(), others);

        assertThat(resets().removeAll(user.id())).isEqualTo(2);

        assertThat(resets().removeAll(user.id())).isZero();
        assertThat(resets().isOutstanding(reset.token(), NOON)).isFalse();
        assertThat(resets().isOutstanding(others.token(), NOON)).isTrue();
    }

    @Test
    void areRemovedOnceTheyAreOverButNoMoreThanToldTo() {
        var longAgo = NOON.minus(Duration.ofDays(10_000));
        var user = someUser();
        add(user.email(), aReset(longAgo));
        add(user.email(), aReset(longAgo));
        var last = aReset(longAgo.plusSeconds(1));
        add(user.email(), last);
        var end = last.expiresAt();

        assertThat(resets().removeExpired(end.minusSeconds(1), 1)).isEqualTo(1);
        assertThat(resets().removeExpired(end.minusSeconds(1), 10)).isEqualTo(1);
        assertThat(resets().isOutstanding(last.token(), end.minusSeconds(1))).isTrue();
        assertThat(resets().removeExpired(end, 10)).isEqualTo(1);
        assertThat(resets().removeAll(user.id())).isZero();
    }

    private boolean add(Email email, PasswordReset reset) {
        return transactions().inTransaction(() -> resets().add(email, reset));
    }

    private Optional<UserId> take(ResetTokenHash token, Instant now) {
        return transactions().inTransaction(() -> resets().take(token, now));
    }

    private User someUser() {
        var user = UserBuilder.aUser().build();
        users().add(user);
        return user;
    }

    private static PasswordReset aReset(Instant requestedAt) {
        var random = UserBuilder.aUser().build().id().value().substring(8);
        return PasswordReset.requestedAt(ResetToken.of(random), requestedAt);
    }
}
