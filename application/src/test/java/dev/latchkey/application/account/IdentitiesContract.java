package dev.latchkey.application.account;

import static dev.latchkey.domain.account.UserBuilder.aUser;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.Identities.Owner;
import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.ExternalId;
import dev.latchkey.domain.account.Identity;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.PasswordHash;
import dev.latchkey.domain.account.ProviderId;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionEpoch;
import org.junit.jupiter.api.Test;

/** What every {@link Identities} keeps to, whatever it is made of. */
public abstract class IdentitiesContract {

    private static final ProviderId GOOGLE = new ProviderId("google");
    private static final ProviderId APPLE = new ProviderId("apple");

    /** The store under test. Each test makes its own users, so it need not be empty. */
    protected abstract Identities identities();

    /** The users whose identities they are. */
    protected abstract Users users();

    /** The passwords, which are identities, too. */
    protected abstract Credentials credentials();

    @Test
    void findsWhomAProviderKnows() {
        var ada = somebody();
        var known = somebodyAt(GOOGLE);
        identities().add(Identity.linked(anId(), ada.id(), known, NOON));

        assertThat(identities().find(known)).contains(new Owner(ada, SessionEpoch.FIRST));
    }

    @Test
    void findsNobodyByTheNameThatAnotherProviderHasForThem() {
        var known = somebodyAt(GOOGLE);
        identities().add(Identity.linked(anId(), somebody().id(), known, NOON));

        assertThat(identities().find(new ExternalId(APPLE, known.subject()))).isEmpty();
        assertThat(identities().find(somebodyAt(GOOGLE))).isEmpty();
    }

    @Test
    void tellsSubjectsApartByTheirLetterCase() {
        var subject = somebodyAt(GOOGLE).subject();
        identities().add(Identity.linked(anId(), somebody().id(), new ExternalId(GOOGLE, "a" + subject), NOON));

        assertThat(identities().find(new ExternalId(GOOGLE, "A" + subject))).isEmpty();
    }

    @Test
    void findsWhoeverHasAnAddressThoughTheyCannotSignIn() {
        var ada = somebody();

        assertThat(identities().find(ada.email())).contains(new Owner(ada, SessionEpoch.FIRST));
        assertThat(identities().find(aUser().build().email())).isEmpty();
    }

    @Test
    void addsNobodyTwice() {
        var known = somebodyAt(GOOGLE);
        identities().add(Identity.linked(anId(), somebody().id(), known, NOON));

        var other = Identity.linked(anId(), somebody().id(), known, NOON);

        assertThat(identities().add(other)).isFalse();
        assertThat(identities().ofUser(other.user())).isEmpty();
    }

    @Test
    void listsAllOfAUserThePasswordAmongThemTheOldestFirst() {
        var ada = somebody();
        var google = Identity.linked(anId(), ada.id(), somebodyAt(GOOGLE), NOON.plusSeconds(2));
        var apple = Identity.linked(anId(), ada.id(), somebodyAt(APPLE), NOON);
        identities().add(google);
        identities().add(apple);
        identities().add(Identity.linked(anId(), somebody().id(), somebodyAt(GOOGLE), NOON));
        var password = passwordOf(ada);

        var ofPassword = new Identity(
                password.id(),
                ada.id(),
                new ExternalId(ProviderId.PASSWORD, ada.id().value()),
                NOON.plusSeconds(1),
                NOON.plusSeconds(1));
        assertThat(identities().ofUser(ada.id())).containsExactly(apple, ofPassword, google);
        assertThat(identities().ofUser(aUser().build().id())).isEmpty();
    }

    @Test
    void removesOneAndNoOther() {
        var ada = somebody();
        var google = Identity.linked(anId(), ada.id(), somebodyAt(GOOGLE), NOON);
        var apple = Identity.linked(anId(), ada.id(), somebodyAt(APPLE), NOON.plusSeconds(1));
        identities().add(google);
        identities().add(apple);

        assertThat(identities().remove(ada.id(), google.id())).isTrue();

        assertThat(identities().ofUser(ada.id())).containsExactly(apple);
        assertThat(identities().find(google.known())).isEmpty();
        assertThat(identities().remove(ada.id(), google.id())).isFalse();
    }

    @Test
    void removesAPasswordForGood() {
        var ada = somebody();
        var password = passwordOf(ada);

        assertThat(identities().remove(ada.id(), password.id())).isTrue();

        assertThat(credentials().find(ada.email())).isEmpty();
    }

    @Test
    void removesNothingOfSomebodyElse() {
        var google = Identity.linked(anId(), somebody().id(), somebodyAt(GOOGLE), NOON);
        identities().add(google);

        assertThat(identities().remove(somebody().id(), google.id())).isFalse();

        assertThat(identities().find(google.known())).isPresent();
    }

    @Test
    void areGoneWithAllOfTheirUser() {
        var ada = somebody();
        var google = Identity.linked(anId(), ada.id(), somebodyAt(GOOGLE), NOON);
        identities().add(google);
        passwordOf(ada);

        assertThat(credentials().removeAll(ada.id())).isEqualTo(2);

        assertThat(identities().ofUser(ada.id())).isEmpty();
        assertThat(identities().find(google.known())).isEmpty();
    }

    private User somebody() {
        var user = aUser().build();
        users().add(user);
        return user;
    }

    private PasswordCredential passwordOf(User user) {
        var credential = PasswordCredential.chosen(anId(), user.id(), new PasswordHash("a hash"), NOON.plusSeconds(1));
        credentials().add(credential);
        return credential;
    }

    private static ExternalId somebodyAt(ProviderId provider) {
        return new ExternalId(provider, unique().value());
    }

    private static CredentialId anId() {
        return new CredentialId(unique().value());
    }

    private static UserId unique() {
        return aUser().build().id();
    }
}
