package dev.latchkey.application.account.internal;

import static dev.latchkey.domain.account.UserBuilder.aUser;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.ObservedTransactions;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.Identities;
import dev.latchkey.application.account.InMemoryCredentials;
import dev.latchkey.application.account.InMemoryIdentities;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.UnlinkIdentity;
import dev.latchkey.application.account.Users;
import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.ExternalId;
import dev.latchkey.domain.account.Identity;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.PasswordHash;
import dev.latchkey.domain.account.ProviderId;
import dev.latchkey.domain.account.User;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdentityUnlinkerTest {

    private final InMemoryStore store = new InMemoryStore();
    private final Users users = new InMemoryUsers(store);
    private final Identities identities = new InMemoryIdentities(store);
    private final ObservedTransactions transactions = new ObservedTransactions(store);
    private final UnlinkIdentity unlink = new IdentityUnlinker(users, identities, transactions);

    private final User ada = aUser().build();
    private final User bob = aUser().build();
    private final CredentialId adasPassword = new CredentialId("a".repeat(32));
    private final CredentialId adasGoogle = new CredentialId("b".repeat(32));
    private final CredentialId bobsGoogle = new CredentialId("c".repeat(32));

    @BeforeEach
    void addBoth() {
        users.add(ada);
        users.add(bob);
        new InMemoryCredentials(store)
                .add(PasswordCredential.chosen(adasPassword, ada.id(), new PasswordHash("a hash"), NOON));
        identities.add(atGoogle(adasGoogle, ada));
        identities.add(atGoogle(bobsGoogle, bob));
    }

    @Test
    void takesAWayToSignInAway() {
        assertThat(unlink(ada, adasGoogle)).isEmpty();

        assertThat(identities.ofUser(ada.id())).extracting(Identity::id).containsExactly(adasPassword);
        assertThat(transactions.count()).isEqualTo(1);
    }

    @Test
    void takesAPasswordAwayFromWhoCanDoWithout() {
        assertThat(unlink(ada, adasPassword)).isEmpty();

        assertThat(store.credentials).isEmpty();
        assertThat(identities.ofUser(ada.id())).extracting(Identity::id).containsExactly(adasGoogle);
    }

    @Test
    void leavesTheLast() {
        unlink(ada, adasGoogle);

        assertThat(unlink(ada, adasPassword)).contains(new AccountRefusal.LastIdentity());
        assertThat(unlink(bob, bobsGoogle)).contains(new AccountRefusal.LastIdentity());

        assertThat(store.credentials).hasSize(1);
        assertThat(store.identities).hasSize(1);
    }

    @Test
    void speaksOfTheLastBeforeItSaysWhetherTheOtherIsThere() {
        assertThat(unlink(bob, adasGoogle)).contains(new AccountRefusal.LastIdentity());
        assertThat(unlink.unlink(new UnlinkIdentity.Command(bob.id(), Optional.empty())))
                .contains(new AccountRefusal.LastIdentity());
    }

    @Test
    void doesNotKnowWhatIsSomebodyElsesOrNothing() {
        assertThat(unlink(ada, bobsGoogle)).contains(new AccountRefusal.IdentityUnknown());
        assertThat(unlink(ada, new CredentialId("d".repeat(32)))).contains(new AccountRefusal.IdentityUnknown());
        assertThat(unlink.unlink(new UnlinkIdentity.Command(ada.id(), Optional.empty())))
                .contains(new AccountRefusal.IdentityUnknown());

        assertThat(identities.ofUser(ada.id())).hasSize(2);
        assertThat(identities.ofUser(bob.id())).hasSize(1);
    }

    private Optional<AccountRefusal> unlink(User user, CredentialId identity) {
        return unlink.unlink(new UnlinkIdentity.Command(user.id(), Optional.of(identity)));
    }

    private static Identity atGoogle(CredentialId id, User user) {
        var known = new ExternalId(new ProviderId("google"), user.id().value());
        return Identity.linked(id, user.id(), known, NOON);
    }
}
