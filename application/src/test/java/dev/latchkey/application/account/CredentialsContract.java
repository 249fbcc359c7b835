package dev.latchkey.application.account;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.application.account.Credentials.Known;
import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.PasswordHash;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.SessionEpoch;
import org.junit.jupiter.api.Test;

/** What every {@link Credentials} keeps to, whatever it is made of. */
public abstract class CredentialsContract {

    private static final PasswordHash HASH = new PasswordHash("a hash");
    private static final PasswordHash NEW_HASH = new PasswordHash("a newer hash");

    /** The store under test. Each test makes its own users, so it need not be empty. */
    protected abstract Credentials credentials();

    /** The users whose credentials they are. */
    protected abstract Users users();

    @Test
    void findsThePasswordOfTheUserWithAnAddress() {
        var user = someUser();
        var credential = passwordOf(user);

        credentials().add(credential);

        assertThat(credentials().find(user.email())).contains(new Known(user, SessionEpoch.FIRST, credential));
    }

    @Test
    void findsThePasswordOfAUser() {
        var user = someUser();
        var credential = passwordOf(user);

        credentials().add(credential);

        assertThat(credentials().find(user.id())).contains(new Known(user, SessionEpoch.FIRST, credential));
        assertThat(credentials().find(someUser().id())).isEmpty();
    }

    @Test
    void findsNothingForSomebodyUnknownOrWithoutPassword() {
        var withoutPassword = someUser();

        assertThat(credentials().find(withoutPassword.email())).isEmpty();
        assertThat(credentials().find(UserBuilder.aUser().build().email())).isEmpty();
    }

    @Test
    void removesWhatAUserHasAndNothingOfAnybodyElse() {
        var user = someUser();
        var other = someUser();
        credentials().add(passwordOf(user));
        credentials().add(passwordOf(other));

        assertThat(credentials().removeAll(user.id())).isEqualTo(1);

        assertThat(credentials().find(user.id())).isEmpty();
        assertThat(credentials().find(other.id())).isPresent();
        assertThat(credentials().removeAll(user.id())).isZero();
    }

    @Test
    void takesOnePasswordPerUser() {
        var user = someUser();
        credentials().add(passwordOf(user));

        assertThatThrownBy(() -> credentials().add(passwordOf(user))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void putsAPasswordWhereThereIsNone() {
        var user = someUser();
        var credential = passwordOf(user);

        credentials().put(credential);

        assertThat(credentials().find(user.email())).map(Known::credential).contains(credential);
    }

    @Test
    void putsAPasswordInThePlaceOfAnother() {
        var user = someUser();
        var old = passwordOf(user);
        var chosen = PasswordCredential.chosen(passwordOf(user).id(), user.id(), NEW_HASH, NOON.plusSeconds(1));
        credentials().add(old);

        credentials().put(chosen);

        assertThat(credentials().find(user.email()))
                .map(Known::credential)
                .contains(new PasswordCredential(old.id(), user.id(), NEW_HASH, NOON, NOON.plusSeconds(1)));
    }

    @Test
    void putsANewHashInThePlaceOfTheOld() {
        var user = someUser();
        var credential = passwordOf(user);
        credentials().add(credential);

        assertThat(credentials().replace(credential, NEW_HASH, NOON.plusSeconds(1)))
                .isTrue();

        assertThat(credentials().find(user.email()))
                .map(Known::credential)
                .contains(new PasswordCredential(credential.id(), user.id(), NEW_HASH, NOON, NOON.plusSeconds(1)));
    }

    @Test
    void replacesNothingThatWasReplacedMeanwhile() {
        var user = someUser();
        var credential = passwordOf(user);
        credentials().add(credential);
        credentials().replace(credential, new PasswordHash("of another password"), NOON);

        assertThat(credentials().replace(credential, NEW_HASH, NOON)).isFalse();

        assertThat(credentials().find(user.email()))
                .map(known -> known.credential().hash())
                .contains(new PasswordHash("of another password"));
    }

    private User someUser() {
        var user = UserBuilder.aUser().build();
        users().add(user);
        return user;
    }

    private static PasswordCredential passwordOf(User user) {
        var id = new CredentialId(UserBuilder.aUser().build().id().value());
        return PasswordCredential.chosen(id, user.id(), HASH, NOON);
    }
}
