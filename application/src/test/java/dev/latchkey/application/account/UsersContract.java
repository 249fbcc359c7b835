package dev.latchkey.application.account;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.PasswordHash;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.ProfileChange;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link Users} keeps to, whatever it is made of. */
public abstract class UsersContract {

    private static final Instant LATER = Instant.parse("2026-03-02T12:00:00Z");

    /** The store under test. Each test makes its own users, so it need not be empty. */
    protected abstract Users users();

    /** The credentials of the same users. */
    protected abstract Credentials credentials();

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
    void holdsWhomItHasAndNobodyElse() {
        var user = UserBuilder.aUser().build();
        users().add(user);

        assertThat(users().hold(user.id())).contains(user);
        assertThat(users().hold(UserBuilder.aUser().build().id())).isEmpty();
    }

    @Test
    void changesOnlyWhatIsNamedOfAProfile() {
        var user = given(new Profile("Ada", "https://example.com/ada.png"));

        assertThat(users().change(user.id(), new ProfileChange("Countess", false, null), LATER))
                .isTrue();
        assertThat(profileOf(user)).isEqualTo(new Profile("Countess", "https://example.com/ada.png"));

        assertThat(users().change(user.id(), new ProfileChange(null, true, null), LATER))
                .isTrue();
        assertThat(profileOf(user)).isEqualTo(new Profile("Countess", null));
        assertThat(find(user).updatedAt()).isEqualTo(LATER);
        assertThat(find(user).createdAt()).isEqualTo(user.createdAt());
    }

    @Test
    void changesNobodyWhoIsNotThere() {
        var nobody = UserBuilder.aUser().build();

        assertThat(users().change(nobody.id(), new ProfileChange("Ada", false, null), LATER))
                .isFalse();
    }

    @Test
    void removesAUser() {
        var user = UserBuilder.aUser().build();
        users().add(user);

        assertThat(users().remove(user.id())).isTrue();

        assertThat(users().has(user.email())).isFalse();
        assertThat(users().remove(user.id())).isFalse();
    }

    private User given(Profile profile) {
        var user = UserBuilder.aUser().showing(profile).build();
        users().add(user);
        return user;
    }

    private Profile profileOf(User user) {
        return find(user).profile();
    }

    /** As somebody who signs in gets to see themselves. */
    private User find(User user) {
        var id = new CredentialId(user.id().value());
        if (credentials().find(user.id()).isEmpty()) {
            credentials().add(PasswordCredential.chosen(id, user.id(), new PasswordHash("a hash"), user.createdAt()));
        }
        return credentials().find(user.id()).orElseThrow().user();
    }

    @Test
    void findsWhomItWasGivenByAddressAndById() {
        var user = UserBuilder.aUser().build();
        var unknown = UserBuilder.aUser().build();
        users().add(user);

        assertThat(users().find(user.email())).contains(user);
        assertThat(users().find(user.id())).contains(user);
        assertThat(users().find(unknown.email())).isEmpty();
        assertThat(users().find(unknown.id())).isEmpty();
    }

    @Test
    void notesThatAnAddressIsTheUsers() {
        var user = UserBuilder.aUser().build();
        users().add(user);

        assertThat(users().verify(user.id(), user.email(), NOON)).isTrue();

        assertThat(users().find(user.id()))
                .contains(new User(user.id(), user.email(), true, user.profile(), user.createdAt(), NOON));
    }

    @Test
    void changesNothingWhenAnAddressIsVerifiedAgain() {
        var user = UserBuilder.aUser().build();
        users().add(user);
        users().verify(user.id(), user.email(), NOON);

        assertThat(users().verify(user.id(), user.email(), NOON.plusSeconds(1))).isTrue();

        assertThat(users().find(user.id()).map(User::updatedAt)).contains(NOON);
    }

    @Test
    void verifiesNoAddressThatIsNotTheUsers() {
        var user = UserBuilder.aUser().build();
        var other = UserBuilder.aUser().build();
        users().add(user);
        users().add(other);

        assertThat(users().verify(user.id(), other.email(), NOON)).isFalse();
        assertThat(users().verify(UserBuilder.aUser().build().id(), user.email(), NOON))
                .isFalse();

        assertThat(users().find(user.id())).contains(user);
        assertThat(users().find(other.id())).contains(other);
    }

    @Test
    void addsNobodyElseWithTheSameAddress() {
        var user = UserBuilder.aUser().build();
        users().add(user);

        var namesake = UserBuilder.aUser().called(user.email()).build();

        assertThat(users().add(namesake)).isFalse();
    }
}
