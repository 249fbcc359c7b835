package dev.latchkey.application.account.internal;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.ObservedTransactions;
import dev.latchkey.application.Overloaded;
import dev.latchkey.application.Result;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.AccountRefusal.EmailTaken;
import dev.latchkey.application.account.AccountRefusal.EmailTakenMeanwhile;
import dev.latchkey.application.account.AccountRefusal.PasswordTooLong;
import dev.latchkey.application.account.AccountRefusal.PasswordTooShort;
import dev.latchkey.application.account.Admission;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.InMemoryCredentials;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.ObservedPasswords;
import dev.latchkey.application.account.SignUp;
import dev.latchkey.application.account.SignedUp;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.device.BeginSession;
import dev.latchkey.application.device.Beginners;
import dev.latchkey.application.device.Browser;
import dev.latchkey.application.revocation.LoneNode;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.application.session.TestTokenSigner;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.PasswordHash;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.Client;
import dev.latchkey.domain.session.Lifetime;
import dev.latchkey.domain.session.SessionEpoch;
import dev.latchkey.domain.session.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserRegistrarTest {

    private static final Email EMAIL = new Email("ada@example.com");
    private static final Password PASSWORD = new Password("correct horse");
    private static final Profile PROFILE = new Profile("Ada", "https://example.com/ada.png");
    private static final Client CLIENT = new Client("192.0.2.7", "Mozilla/5.0");
    private static final Browser BROWSER = new Browser(CLIENT, Optional.empty());

    private final InMemoryStore store = new InMemoryStore();
    private final Users users = new InMemoryUsers(store);
    private final Credentials credentials = new InMemoryCredentials(store);
    private final InMemorySessions sessions = new InMemorySessions(store);
    private final ObservedPasswords passwords = new ObservedPasswords();
    private final ObservedTransactions transactions = new ObservedTransactions(store);
    private final TestTokenSigner signer = new TestTokenSigner("we");
    private final TestRandomness randomness = TestRandomness.seeded(1);
    private final MovableClock clock = new MovableClock(NOON);
    private final BeginSession beginSession = Beginners.in(store, signer, randomness);
    private final SignUp signUp = registrar(users, credentials, beginSession);

    @Test
    void makesAUserWhoHasNotYetShownThatTheAddressIsTheirs() {
        var ada = admitted(signUp.signUp(command(PASSWORD))).user();

        assertThat(ada).isEqualTo(User.signedUp(ada.id(), EMAIL, PROFILE, NOON));
        assertThat(store.users.values()).containsExactly(ada);
    }

    @Test
    void makesAPasswordByWhichTheUserIsKnownFromNowOn() {
        var ada = admitted(signUp.signUp(command(PASSWORD))).user();

        var known = credentials.find(EMAIL).orElseThrow();
        assertThat(known.user()).isEqualTo(ada);
        assertThat(known.epoch()).isEqualTo(SessionEpoch.FIRST);
        assertThat(passwords.matches(PASSWORD, known.credential().hash())).isTrue();
        assertThat(known.credential().createdAt()).isEqualTo(NOON);
    }

    @Test
    void beginsASessionOfTheUser() {
        var admission = admitted(signUp.signUp(command(PASSWORD)));

        var session = admission.begun().session();
        assertThat(session.client()).isEqualTo(CLIENT);
        assertThat(session.lifetime()).isEqualTo(Lifetime.begunAt(NOON, true, POLICY));
        assertThat(signer.open(admission.begun().token()).flatMap(token -> sessions.find(token.hash())))
                .contains(new SignedIn(session, admission.user()));
    }

    @Test
    void remembersOnlyWhoWantsIt() {
        var admission = admitted(signUp.signUp(new SignUp.Command(EMAIL, PASSWORD, PROFILE, BROWSER, false, "/")));

        assertThat(admission.begun().session().lifetime()).isEqualTo(Lifetime.begunAt(NOON, false, POLICY));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7})
    @Tag("SR-AUT-03")
    void refusesAPasswordThatIsTooShort(int length) {
        var result = signUp.signUp(command(new Password("a".repeat(length))));

        assertThat(result).isEqualTo(Result.refused(new PasswordTooShort()));
        assertNothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 1 << 20})
    @Tag("SR-AUT-03")
    void refusesAPasswordThatIsTooLongWithoutHashingIt(int length) {
        var result = signUp.signUp(command(new Password("a".repeat(length))));

        assertThat(result).isEqualTo(Result.refused(new PasswordTooLong()));
        assertThat(passwords.hashed()).isZero();
        assertNothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 127, 128})
    @Tag("SR-AUT-03")
    void takesAPasswordThatIsNeither(int length) {
        var result = signUp.signUp(command(new Password("a".repeat(length))));

        assertThat(result).isInstanceOf(Result.Done.class);
    }

    @Test
    void refusesAnAddressThatIsTaken() {
        var first = admitted(signUp.signUp(command(PASSWORD)));

        var second = signUp.signUp(command(new Password("another password")));

        assertThat(second).isEqualTo(Result.refused(new EmailTaken()));
        assertThat(store.users).hasSize(1);
        assertThat(store.credentials).hasSize(1);
        assertThat(store.sessions).containsOnlyKeys(first.begun().session().id());
    }

    @Test
    void refusesAnAddressThatSomebodyElseTakesMeanwhile() {
        var rival = UserBuilder.aUser().called(EMAIL).build();
        passwords.meanwhile(() -> users.add(rival));

        var result = signUp.signUp(command(PASSWORD));

        assertThat(result).isEqualTo(Result.refused(new EmailTakenMeanwhile()));
        assertThat(store.users.values()).containsExactly(rival);
        assertThat(store.credentials).isEmpty();
        assertThat(store.sessions).isEmpty();
    }

    @Test
    void hashesThePasswordWhileNoTransactionIsRunning() {
        var running = new ArrayList<Boolean>();
        passwords.meanwhile(() -> running.add(transactions.isRunning()));

        signUp.signUp(command(PASSWORD));

        assertThat(running).containsExactly(false);
    }

    @Test
    @Tag("SR-AUT-02")
    void leavesNothingBehindWhenThereIsNoTimeToHash() {
        passwords.meanwhile(() -> {
            throw new Overloaded("on purpose", Duration.ofSeconds(1));
        });

        assertThatExceptionOfType(Overloaded.class).isThrownBy(() -> signUp.signUp(command(PASSWORD)));

        assertNothingIsStored();
    }

    @Test
    @Tag("SR-ERR-03")
    void leavesNothingBehindWhenThePasswordIsNotStored() {
        var failing = registrar(users, credentialsThatAreNotAdded(), beginSession);

        assertThatIllegalStateException().isThrownBy(() -> failing.signUp(command(PASSWORD)));

        assertNothingIsStored();
    }

    @Test
    @Tag("SR-ERR-03")
    void leavesNothingBehindWhenTheSessionFailsToBegin() {
        var failing = registrar(users, credentials, _ -> {
            throw new IllegalStateException("on purpose");
        });

        assertThatIllegalStateException().isThrownBy(() -> failing.signUp(command(PASSWORD)));

        assertNothingIsStored();
    }

    @Test
    @Tag("SR-LIF-07")
    void leavesNothingBehindWhenTheSessionIsNotBegun() {
        var full = new BeginSession.Refusal.DeviceFull(5);
        var failing = registrar(users, credentials, _ -> Result.refused(full));

        assertThat(failing.signUp(command(PASSWORD))).isEqualTo(Result.refused(new AccountRefusal.DeviceFull(5)));

        assertNothingIsStored();
    }

    @Test
    @Tag("SR-ERR-03")
    void leavesNothingBehindWhenTheTransactionFailsAtTheEnd() {
        transactions.failAtTheEnd();

        assertThatIllegalStateException().isThrownBy(() -> signUp.signUp(command(PASSWORD)));

        assertNothingIsStored();
    }

    private SignUp registrar(Users users, Credentials credentials, BeginSession beginSession) {
        return new UserRegistrar(
                users, credentials, passwords, beginSession, new LoneNode(transactions), randomness, clock);
    }

    private static SignUp.Command command(Password password) {
        return new SignUp.Command(EMAIL, password, PROFILE, BROWSER, true, "/");
    }

    private static Admission admitted(Result<SignedUp, AccountRefusal> result) {
        return switch (result) {
            case Result.Done<SignedUp, AccountRefusal>(var signedUp) ->
                new Admission(signedUp.user(), signedUp.begun().orElseThrow());
            case Result.Refused<SignedUp, AccountRefusal>(var reason) -> throw new AssertionError(reason);
        };
    }

    private void assertNothingIsStored() {
        assertThat(store.users).isEmpty();
        assertThat(store.epochs).isEmpty();
        assertThat(store.credentials).isEmpty();
        assertThat(store.sessions).isEmpty();
    }

    private static Credentials credentialsThatAreNotAdded() {
        return new Credentials() {

            @Override
            public void add(PasswordCredential credential) {
                throw new IllegalStateException("on purpose");
            }

            @Override
            public void put(PasswordCredential credential) {
                throw new IllegalStateException("on purpose");
            }

            @Override
            public Optional<Known> find(Email email) {
                return Optional.empty();
            }

            @Override
            public Optional<Known> find(UserId user) {
                return Optional.empty();
            }

            @Override
            public int removeAll(UserId user) {
                throw new AssertionError("There was nothing to remove");
            }

            @Override
            public boolean replace(PasswordCredential credential, PasswordHash hash, Instant now) {
                return false;
            }
        };
    }
}
