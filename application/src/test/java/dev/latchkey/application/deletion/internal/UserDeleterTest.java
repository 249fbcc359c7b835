package dev.latchkey.application.deletion.internal;

import static dev.latchkey.domain.deletion.StandardRules.SESSION;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.ObservedTransactions;
import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.AccountRefusal.NoPassword;
import dev.latchkey.application.account.AccountRefusal.NotFresh;
import dev.latchkey.application.account.AccountRefusal.SessionOverMeanwhile;
import dev.latchkey.application.account.AccountRefusal.WrongPassword;
import dev.latchkey.application.account.InMemoryCredentials;
import dev.latchkey.application.account.InMemoryPasswordAttempts;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.PlainPasswords;
import dev.latchkey.application.account.internal.PasswordProver;
import dev.latchkey.application.deletion.DeleteUser;
import dev.latchkey.application.deletion.Deleters;
import dev.latchkey.application.deletion.DeletionRefusal;
import dev.latchkey.application.deletion.DeletionRefusal.PreviewOutdated;
import dev.latchkey.application.deletion.DeletionRefusal.Unproven;
import dev.latchkey.application.revocation.LoneNode;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.application.session.RevokeSessions;
import dev.latchkey.application.session.internal.SessionRevoker;
import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.deletion.Count;
import dev.latchkey.domain.deletion.DeletionPolicy;
import dev.latchkey.domain.deletion.ForeignBoards;
import dev.latchkey.domain.deletion.Receipt;
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
    private final SessionRevoker revoker = new SessionRevoker(sessions, new LoneNode(transactions));
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
        assertThat(deleteUser.delete(command(true, null)).isDone()).isTrue();

        assertThat(store.users).containsOnlyKeys(bob.id());
        assertThat(store.credentials).containsOnlyKeys(bob.id());
        assertThat(store.sessions).containsOnlyKeys(bobs.id());
    }

    @Test
    void needsNoFreshSessionWithThePassword() {
        assertThat(deleteUser.delete(command(false, PASSWORD)).isDone()).isTrue();

        assertThat(store.users).containsOnlyKeys(bob.id());
    }

    @Test
    @Tag("SR-AUT-01")
    void deletesNothingWithoutProof() {
        assertThat(deleteUser.delete(command(false, null))).isEqualTo(refused(new NotFresh()));
        assertThat(deleteUser.delete(command(true, new Password("wrong")))).isEqualTo(refused(new WrongPassword()));

        assertThat(store.users).hasSize(2);
        assertThat(store.sessions).hasSize(3);
    }

    @Test
    void takesAConfirmationForProofWhereTheOperatorHasDecidedSo() {
        var trusting = deleter(revoker, new DeletionPolicy(false, ForeignBoards.DELETE));

        assertThat(trusting.delete(new DeleteUser.Command(asking, false, false, null, null)))
                .isEqualTo(refused(new NotFresh()));
        assertThat(trusting.delete(new DeleteUser.Command(asking, false, true, null, null))
                        .isDone())
                .isTrue();
    }

    @Test
    @Tag("SR-AUT-01")
    void takesNoConfirmationForProofOtherwise() {
        assertThat(deleteUser.delete(new DeleteUser.Command(asking, false, true, null, null)))
                .isEqualTo(refused(new NotFresh()));
    }

    @Test
    @Tag("SR-DEL-01")
    void deletesWhatTheAskerHasSeenAndNothingElse() {
        var seen = Deleters.in(store).previewDeletion().preview(ada.id()).id();
        var more = aSession().of(ada.id()).build();
        sessions.add(more);

        assertThat(deleteUser.delete(seeing(seen))).isEqualTo(Result.refused(new PreviewOutdated()));
        assertThat(deleteUser.delete(seeing(""))).isEqualTo(Result.refused(new PreviewOutdated()));
        assertThat(store.users).hasSize(2);
        assertThat(store.sessions).containsKey(asking.id());

        sessions.revoke(ada.id(), more.id());
        assertThat(deleteUser.delete(seeing(seen)).isDone()).isTrue();
    }

    @Test
    @Tag("SR-DEL-01")
    void deletesNothingThatCameBetweenThePreviewAndTheDeletion() {
        var seen = Deleters.in(store).previewDeletion().preview(ada.id()).id();
        RevokeSessions late = user -> {
            sessions.add(aSession().of(user).build());
            return revoker.revokeAll(user);
        };

        assertThat(deleter(late).delete(seeing(seen))).isEqualTo(Result.refused(new PreviewOutdated()));

        assertThat(store.users).hasSize(2);
        assertThat(store.sessions).containsKey(asking.id());
        assertThat(store.receipts).isEmpty();
    }

    @Test
    @Tag("SR-DEL-07")
    void keepsAReceiptWithTheSessionsThatItEnded() {
        deleteUser.delete(command(true, null));

        assertThat(store.receipts.values())
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.counts().of(SESSION)).isEqualTo(new Count(2, 0, 0)));
    }

    private DeleteUser.Command seeing(String preview) {
        return new DeleteUser.Command(asking, true, true, null, preview);
    }

    @Test
    void saysWhenThereIsNoPassword() {
        store.credentials.remove(ada.id());

        assertThat(deleteUser.delete(command(true, PASSWORD))).isEqualTo(refused(new NoPassword()));
    }

    @Test
    void deletesNothingOnceTheSessionThatAsksIsOver() {
        sessions.revoke(ada.id(), asking.id());

        assertThat(deleteUser.delete(command(true, PASSWORD))).isEqualTo(refused(new SessionOverMeanwhile()));

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

    private static Result<Receipt, DeletionRefusal> refused(AccountRefusal why) {
        return Result.refused(new Unproven(why));
    }

    private DeleteUser.Command command(boolean fresh, @Nullable Password password) {
        return new DeleteUser.Command(asking, fresh, false, password, null);
    }

    private DeleteUser deleter(RevokeSessions revokeSessions) {
        return deleter(revokeSessions, DeletionPolicy.STANDARD);
    }

    private DeleteUser deleter(RevokeSessions revokeSessions, DeletionPolicy policy) {
        return Deleters.in(store, transactions)
                .deleteUser(
                        new PasswordProver(credentials, passwords, InMemoryPasswordAttempts.unlimited()),
                        revokeSessions,
                        policy);
    }
}
