package dev.latchkey.persistence.account;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.MovableClock;
import dev.latchkey.application.Result;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.AccountRefusal.EmailTakenMeanwhile;
import dev.latchkey.application.account.AccountRefusal.SessionOverMeanwhile;
import dev.latchkey.application.account.AccountRefusal.SessionsEndedMeanwhile;
import dev.latchkey.application.account.AccountRefusal.WrongPassword;
import dev.latchkey.application.account.ChangePassword;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.InMemoryPasswordAttempts;
import dev.latchkey.application.account.PasswordResets;
import dev.latchkey.application.account.PlainPasswords;
import dev.latchkey.application.account.ProvePassword;
import dev.latchkey.application.account.SignIn;
import dev.latchkey.application.account.SignUp;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.account.VerificationPolicy;
import dev.latchkey.application.account.internal.PasswordAuthenticator;
import dev.latchkey.application.account.internal.PasswordChanger;
import dev.latchkey.application.account.internal.PasswordProver;
import dev.latchkey.application.account.internal.UserRegistrar;
import dev.latchkey.application.deletion.DeleteUser;
import dev.latchkey.application.deletion.Deleters;
import dev.latchkey.application.deletion.DeletionRefusal;
import dev.latchkey.application.deletion.Deletions;
import dev.latchkey.application.deletion.Receipts;
import dev.latchkey.application.device.BeginSession;
import dev.latchkey.application.device.Beginners;
import dev.latchkey.application.device.Browser;
import dev.latchkey.application.device.Devices;
import dev.latchkey.application.revocation.LoneNode;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.TestTokenSigner;
import dev.latchkey.application.session.internal.SessionConfirmer;
import dev.latchkey.application.session.internal.SessionRevoker;
import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.deletion.Receipt;
import dev.latchkey.domain.session.Client;
import dev.latchkey.domain.session.Session;
import dev.latchkey.persistence.Held;
import dev.latchkey.persistence.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two calls at once on one account, each order forced by holding the first one's transaction open. */
class AccountRacesTest {

    private static final Password OLD = new Password("correct horse");
    private static final Password NEW = new Password("battery staple");
    private static final Browser BROWSER = new Browser(new Client("192.0.2.9", "Mozilla/5.0"), Optional.empty());

    private final Users users = TestDatabase.need(Users.class);
    private final Credentials credentials = TestDatabase.need(Credentials.class);
    private final PasswordResets resets = TestDatabase.need(PasswordResets.class);
    private final Sessions sessions = TestDatabase.need(Sessions.class);
    private final Transactions transactions = TestDatabase.need(Transactions.class);
    private final PlainPasswords passwords = new PlainPasswords();
    private final MovableClock clock = new MovableClock(NOON);
    private final TestTokenSigner signer = new TestTokenSigner("we");
    private final SessionRevoker revoker = new SessionRevoker(sessions, new LoneNode(transactions));
    private final BeginSession beginSession =
            Beginners.of(sessions, signer, TestDatabase.need(Devices.class), TestRandomness.seeded(System.nanoTime()));
    private final ProvePassword provePassword =
            new PasswordProver(credentials, passwords, InMemoryPasswordAttempts.unlimited());
    private final SignIn signIn = new PasswordAuthenticator(
            credentials,
            passwords,
            InMemoryPasswordAttempts.unlimited(),
            new VerificationPolicy(false, false),
            (_, _) -> {},
            beginSession,
            new LoneNode(transactions),
            clock);
    private final ChangePassword changePassword = new PasswordChanger(
            provePassword,
            passwords,
            users,
            credentials,
            resets,
            new SessionConfirmer(sessions, new LoneNode(transactions), clock),
            revoker,
            beginSession,
            new LoneNode(transactions),
            clock);
    private final DeleteUser deleteUser = new Deleters(
                    users,
                    sessions,
                    TestDatabase.need(Deletions.class),
                    TestDatabase.need(Receipts.class),
                    transactions,
                    TestRandomness.seeded(System.nanoTime()),
                    clock)
            .deleteUser(provePassword);

    private final User ada = UserBuilder.aUser().build();
    private final Session asking = aSession().of(ada.id()).build();

    @AutoClose
    private final Held held = new Held(transactions);

    @BeforeEach
    void addAda() {
        users.add(ada);
        credentials.add(
                PasswordCredential.chosen(new CredentialId(ada.id().value()), ada.id(), passwords.hash(OLD), NOON));
        sessions.add(asking);
    }

    @Test
    @Tag("SR-REV-05")
    void aSignInThatOverlapsAChangeWithRevocationFails() {
        var signedIn = held.whileHolding(() -> changePassword.change(revoking(NEW)), this::signInWithTheOldPassword);

        assertThat(signedIn).isEqualTo(Result.refused(new SessionsEndedMeanwhile()));
        assertThat(sessions.ofUser(ada.id(), NOON)).hasSize(1).doesNotContain(asking);
    }

    @Test
    @Tag("SR-REV-05")
    void aChangeWithRevocationEndsTheSessionOfASignInThatOverlapsIt() {
        var changed = held.whileHolding(this::signInWithTheOldPassword, () -> changePassword.change(revoking(NEW)));

        assertThat(changed).isInstanceOf(Result.Done.class);
        assertThat(sessions.ofUser(ada.id(), NOON)).hasSize(1).doesNotContain(asking);
    }

    @Test
    void ofTwoChangesAtOnceOneIsRefused() {
        var other = new Password("another one");

        var second = held.whileHolding(
                () -> changePassword.change(keeping(NEW)), () -> changePassword.change(keeping(other)));

        assertThat(second).isEqualTo(Result.refused(new WrongPassword()));
        assertThat(isPassword(NEW)).isTrue();
    }

    @Test
    @Tag("SR-REV-05")
    void aChangeByASessionThatIsRevokedAtThatMomentIsRefused() {
        var changed = held.whileHolding(() -> revoker.revokeAll(ada.id()), () -> changePassword.change(revoking(NEW)));

        assertThat(changed).isEqualTo(Result.refused(new SessionOverMeanwhile()));
        assertThat(isPassword(OLD)).isTrue();
        assertThat(sessions.ofUser(ada.id(), NOON)).isEmpty();
    }

    @Test
    @Tag("SR-REV-05")
    void aSignInThatOverlapsADeletionFails() {
        var signedIn = held.whileHolding(this::deleteAda, this::signInWithTheOldPassword);

        assertThat(signedIn).isEqualTo(Result.refused(new SessionsEndedMeanwhile()));
        assertThat(users.has(ada.email())).isFalse();
    }

    @Test
    @Tag("SR-DEL-04")
    void aDeletionTakesTheSessionOfASignInThatOverlapsItAlong() {
        var deleted = held.whileHolding(this::signInWithTheOldPassword, this::deleteAda);

        assertThat(deleted.isDone()).isTrue();
        assertThat(users.has(ada.email())).isFalse();
        assertThat(sessions.ofUser(ada.id(), NOON)).isEmpty();
    }

    @Test
    void ofTwoDeletionsAtOnceOneIsRefused() {
        var second = held.whileHolding(this::deleteAda, this::deleteAda);

        assertThat(second).isEqualTo(Result.refused(new DeletionRefusal.Unproven(new SessionOverMeanwhile())));
        assertThat(users.has(ada.email())).isFalse();
    }

    @Test
    void ofTwoSignUpsAtOnceWithOneAddressOneIsRefused() {
        var signUp = new UserRegistrar(
                users,
                credentials,
                passwords,
                beginSession,
                new LoneNode(transactions),
                TestRandomness.seeded(System.nanoTime()),
                clock);
        var command = new SignUp.Command(
                UserBuilder.aUser().build().email(), OLD, new Profile("Eve", null), BROWSER, true, "/");

        var second = held.whileHolding(() -> signUp.signUp(command), () -> signUp.signUp(command));

        assertThat(second).isEqualTo(Result.refused(new EmailTakenMeanwhile()));
        assertThat(signIn.signIn(new SignIn.Command(command.email(), OLD, BROWSER, true, "/")))
                .isInstanceOf(Result.Done.class);
    }

    private Result<?, ?> signInWithTheOldPassword() {
        return signIn.signIn(new SignIn.Command(ada.email(), OLD, BROWSER, true, "/"));
    }

    private Result<Receipt, DeletionRefusal> deleteAda() {
        return deleteUser.delete(new DeleteUser.Command(asking, true, false, null, null));
    }

    private ChangePassword.Command revoking(Password chosen) {
        return new ChangePassword.Command(asking, OLD, chosen, BROWSER, true);
    }

    private ChangePassword.Command keeping(Password chosen) {
        return new ChangePassword.Command(asking, OLD, chosen, BROWSER, false);
    }

    private boolean isPassword(Password password) {
        return credentials
                .find(ada.id())
                .filter(known -> passwords.matches(password, known.credential().hash()))
                .isPresent();
    }
}
