package dev.latchkey.application.deletion.internal;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.ObservedTransactions;
import dev.latchkey.application.account.AccountRefusal.NoPassword;
import dev.latchkey.application.account.AccountRefusal.NotFresh;
import dev.latchkey.application.account.AccountRefusal.SessionOverMeanwhile;
import dev.latchkey.application.account.AccountRefusal.WrongPassword;
import dev.latchkey.application.account.InMemoryCredentials;
import dev.latchkey.application.account.InMemoryPasswordAttempts;
import dev.latchkey.application.account.InMemoryPasswordResets;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.PlainPasswords;
import dev.latchkey.application.account.internal.PasswordProver;
import dev.latchkey.application.deletion.DeleteUser;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.application.session.RevokeSessions;
import dev.latchkey.application.session.internal.SessionRevoker;
import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class UserDeleterTest {

    private static final Password PASSWORD = new Password("correct horse");

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryUsers users = new InMemoryUsers(store);
    private final InMemoryCredentials credentials = new InMemoryCredentials(store);
    private final InMemorySessions sessions = new InMemorySessions(store);
    private final ObservedTransactions transactions = new ObservedTransactions(store);
    private final PlainPasswords passwords = new PlainPasswords();
    private final SessionRevoker revoker = new SessionRevoker(sessions, transactions);
    private final DeleteUser deleteUser = deleter(revoker);

    private final User ada = UserBuilder.aUser().build();
    private final User bob = UserBuilder.aUser().build();
    private final Session asking = aSession().of(ada.id()).build();
    private final Session bobs = aSession().of(bob.id()).build();

    @BeforeEach
    void addAdaAndBob() {
        add(ada);
        add(bob);
        sessions.add(asking);
        sessions.add(aSession().of(ada.id()).build());
        sessions.add(bobs);
    }

    @Test
    @Tag("SR-DEL-04")
    @Tag("SR-REV-06")
    void deletesTheAskerWithEverythingAndNobodyElse() {
        assertThat(deleteUser.delete(command(true, null))).isEmpty();

        assertThat(store.users).containsOnlyKeys(bob.id());
        assertThat(store.credentials).containsOnlyKeys(bob.id());
        assertThat(store.sessions).containsOnlyKeys(bobs.id());
    }

    @Test
    void needsNoFreshSessionWithThePassword() {
        assertThat(deleteUser.delete(command(false, PASSWORD))).isEmpty();

        assertThat(store.users).containsOnlyKeys(bob.id());
    }

    @Test
    @Tag("SR-AUT-01")
    void deletesNothingWithoutProof() {
        assertThat(deleteUser.delete(command(false, null))).contains(new NotFresh());
        assertThat(deleteUser.delete(command(true, new Password("wrong")))).contains(new WrongPassword());

        assertThat(store.users).hasSize(2);
        assertThat(store.sessions).hasSize(3);
    }

    @Test
    void saysWhenThereIsNoPassword() {
        credentials.removeAll(ada.id());

        assertThat(deleteUser.delete(command(true, PASSWORD))).contains(new NoPassword());
    }

    @Test
    void deletesNothingOnceTheSessionThatAsksIsOver() {
        sessions.revoke(ada.id(), asking.id());

        assertThat(deleteUser.delete(command(true, PASSWORD))).contains(new SessionOverMeanwhile());

        assertThat(store.users).hasSize(2);
    }

    @Test
    @Tag("SR-DEL-05")
    void deletesAllOrNothing() {
        var failing = deleter(_ -> {
            throw new IllegalStateException("on purpose");
        });

        assertThatIllegalStateException().isThrownBy(() -> failing.delete(command(true, null)));

        assertThat(store.users).hasSize(2);
        assertThat(store.credentials).hasSize(2);
        assertThat(store.sessions).hasSize(3);
    }

    private void add(User user) {
        users.add(user);
        credentials.add(PasswordCredential.chosen(
                new CredentialId(user.id().value()), user.id(), passwords.hash(PASSWORD), NOON));
    }

    private DeleteUser.Command command(boolean fresh, @Nullable Password password) {
        return new DeleteUser.Command(asking, fresh, password);
    }

    private DeleteUser deleter(RevokeSessions revokeSessions) {
        return new UserDeleter(
                new PasswordProver(credentials, passwords, InMemoryPasswordAttempts.unlimited()),
                revoker,
                revokeSessions,
                new InMemoryPasswordResets(store),
                credentials,
                users,
                transactions);
    }
}
