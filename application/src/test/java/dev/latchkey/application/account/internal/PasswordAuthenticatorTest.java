package dev.latchkey.application.account.internal;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.latchkey.application.InMemoryLimits;
import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.LimitReached;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.ObservedTransactions;
import dev.latchkey.application.Overloaded;
import dev.latchkey.application.Result;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.AccountRefusal.PasswordTooLong;
import dev.latchkey.application.account.AccountRefusal.SessionsEndedMeanwhile;
import dev.latchkey.application.account.AccountRefusal.WrongEmailOrPassword;
import dev.latchkey.application.account.Admission;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.InMemoryCredentials;
import dev.latchkey.application.account.InMemoryPasswordAttempts;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.ObservedPasswords;
import dev.latchkey.application.account.PasswordAttempts;
import dev.latchkey.application.account.PlainPasswords;
import dev.latchkey.application.account.SignIn;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.account.VerificationPolicy;
import dev.latchkey.application.device.BeginSession;
import dev.latchkey.application.device.Beginners;
import dev.latchkey.application.device.Browser;
import dev.latchkey.application.revocation.LoneNode;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.application.session.TestTokenSigner;
import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.PasswordHash;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.Client;
import dev.latchkey.domain.session.Lifetime;
import dev.latchkey.domain.session.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordAuthenticatorTest {

    private static final Password PASSWORD = new Password("correct horse");
    private static final Password WRONG = new Password("correct house");
    private static final Client CLIENT = new Client("192.0.2.7", "Mozilla/5.0");
    private static final Browser BROWSER = new Browser(CLIENT, Optional.empty());
    private static final Instant SIGNED_UP = NOON.minus(Duration.ofDays(30));

    private final InMemoryStore store = new InMemoryStore();
    private final Users users = new InMemoryUsers(store);
    private final Credentials credentials = new InMemoryCredentials(store);
    private final InMemorySessions sessions = new InMemorySessions(store);
    private final ObservedPasswords passwords = new ObservedPasswords();
    private final ObservedTransactions transactions = new ObservedTransactions(store);
    private final TestTokenSigner signer = new TestTokenSigner("we");
    private final MovableClock clock = new MovableClock(NOON);
    private final BeginSession beginSession = Beginners.in(store, signer, TestRandomness.seeded(1));
    private final PasswordAttempts attempts = new InMemoryPasswordAttempts(new InMemoryLimits(clock), clock);
    private final List<String> mailed = new ArrayList<>();
    private final SignIn signIn = authenticator(credentials, beginSession);

    private final User ada = UserBuilder.aUser().signedUpAt(SIGNED_UP).build();
    private final PasswordCredential credential = credentialWith(new PlainPasswords().hash(PASSWORD));

    @BeforeEach
    void addAda() {
        users.add(ada);
        credentials.add(credential);
    }

    @Test
    void admitsWhoKnowsThePassword() {
        var admission = admitted(signIn.signIn(command(PASSWORD)));

        var session = admission.begun().session();
        assertThat(admission.user()).isEqualTo(ada);
        assertThat(session.client()).isEqualTo(CLIENT);
        assertThat(session.lifetime()).isEqualTo(Lifetime.begunAt(NOON, true, POLICY));
        assertThat(signer.open(admission.begun().token()).flatMap(token -> sessions.find(token.hash())))
                .contains(new SignedIn(session, ada));
    }

    @Test
    void remembersOnlyWhoWantsIt() {
        var admission = admitted(signIn.signIn(new SignIn.Command(ada.email(), PASSWORD, BROWSER, false, "/")));

        assertThat(admission.begun().session().lifetime()).isEqualTo(Lifetime.begunAt(NOON, false, POLICY));
    }

    @Test
    @Tag("SR-LIF-07")
    void admitsNobodyElseToADeviceThatIsFull() {
        var full = new Browser(CLIENT, Optional.of(Beginners.fullDevice(store)));
        var before = Map.copyOf(store.sessions);

        var result = signIn.signIn(new SignIn.Command(ada.email(), PASSWORD, full, true, "/"));

        assertThat(result).isEqualTo(Result.refused(new AccountRefusal.DeviceFull(5)));
        assertThat(store.sessions).isEqualTo(before);
    }

    @Test
    @Tag("SR-LIF-07")
    void saysThatADeviceIsFullOnlyToWhoKnowsThePassword() {
        var full = new Browser(CLIENT, Optional.of(Beginners.fullDevice(store)));

        assertThat(signIn.signIn(new SignIn.Command(ada.email(), WRONG, full, true, "/")))
                .isEqualTo(Result.refused(new WrongEmailOrPassword()));
    }

    @Test
    @Tag("SR-TOK-05")
    void beginsAnotherSessionAtEachSignIn() {
        var one = admitted(signIn.signIn(command(PASSWORD))).begun();
        var other = admitted(signIn.signIn(command(PASSWORD))).begun();

        assertThat(one.token()).isNotEqualTo(other.token());
        assertThat(store.sessions.values()).containsExactly(one.session(), other.session());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "correct house", "Correct horse", "correct horse ", "correct hors"})
    void admitsNobodyWithAnotherPassword(String typed) {
        var result = signIn.signIn(command(new Password(typed)));

        assertThat(result).isEqualTo(Result.refused(new WrongEmailOrPassword()));
        assertThat(store.sessions).isEmpty();
    }

    @Test
    @Tag("SR-AUT-06")
    void comparesAWrongPasswordOnceAndHashesNothing() {
        signIn.signIn(command(WRONG));

        assertThat(passwords.compared()).isEqualTo(1);
        assertThat(passwords.hashed()).isZero();
    }

    @Test
    @Tag("SR-AUT-06")
    void saysTheSameOfAnUnknownAddressAndTakesAsLongByHashingOnce() {
        var unknown = UserBuilder.aUser().build().email();

        var result = signIn.signIn(new SignIn.Command(unknown, PASSWORD, BROWSER, true, "/"));

        assertThat(result).isEqualTo(Result.refused(new WrongEmailOrPassword()));
        assertThat(passwords.hashed()).isEqualTo(1);
        assertThat(passwords.compared()).isZero();
        assertThat(store.sessions).isEmpty();
    }

    @Test
    @Tag("SR-AUT-06")
    void saysTheSameOfAUserWithoutPasswordAndTakesAsLongByHashingOnce() {
        var withoutPassword = UserBuilder.aUser().build();
        users.add(withoutPassword);

        var result = signIn.signIn(new SignIn.Command(withoutPassword.email(), PASSWORD, BROWSER, true, "/"));

        assertThat(result).isEqualTo(Result.refused(new WrongEmailOrPassword()));
        assertThat(passwords.hashed()).isEqualTo(1);
        assertThat(passwords.compared()).isZero();
    }

    @Test
    void admitsNobodyWithThePasswordOfSomebodyElse() {
        var bob = UserBuilder.aUser().build();
        var bobs = new Password("password of bob");
        users.add(bob);
        credentials.add(PasswordCredential.chosen(
                new CredentialId("b".repeat(32)), bob.id(), new PlainPasswords().hash(bobs), SIGNED_UP));

        assertThat(signIn.signIn(command(bobs))).isEqualTo(Result.refused(new WrongEmailOrPassword()));
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 1 << 20})
    @Tag("SR-AUT-03")
    void refusesAPasswordThatIsTooLongBeforeAnyLookup(int length) {
        var asked = authenticator(credentialsThatMustNotBeAsked(), beginSession);

        var result = asked.signIn(command(new Password("a".repeat(length))));

        assertThat(result).isEqualTo(Result.refused(new PasswordTooLong()));
        assertThat(passwords.hashed()).isZero();
        assertThat(passwords.compared()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {127, 128})
    @Tag("SR-AUT-03")
    void comparesAPasswordThatIsJustNotTooLong(int length) {
        signIn.signIn(command(new Password("a".repeat(length))));

        assertThat(passwords.compared()).isEqualTo(1);
    }

    @Test
    @Tag("SR-AUT-02")
    void putsAHashOfTodayInThePlaceOfAnOutdatedOne() {
        given(PlainPasswords.outdatedHashOf(PASSWORD));

        admitted(signIn.signIn(command(PASSWORD)));

        var stored = stored();
        assertThat(passwords.isOutdated(stored.hash())).isFalse();
        assertThat(passwords.matches(PASSWORD, stored.hash())).isTrue();
        assertThat(stored).isEqualTo(new PasswordCredential(credential.id(), ada.id(), stored.hash(), SIGNED_UP, NOON));
    }

    @Test
    @Tag("SR-AUT-02")
    void leavesAHashOfTodayAsItIs() {
        admitted(signIn.signIn(command(PASSWORD)));

        assertThat(stored()).isEqualTo(credential);
        assertThat(passwords.hashed()).isZero();
    }

    @Test
    @Tag("SR-AUT-02")
    void leavesAnOutdatedHashAsItIsWhenThePasswordIsWrong() {
        var outdated = given(PlainPasswords.outdatedHashOf(PASSWORD));

        signIn.signIn(command(WRONG));

        assertThat(stored()).isEqualTo(outdated);
        assertThat(passwords.hashed()).isZero();
    }

    @Test
    @Tag("SR-AUT-02")
    void doesNotUndoAChangeOfPasswordByRehashingTheOldOne() {
        given(PlainPasswords.outdatedHashOf(PASSWORD));
        var changed = credentialWith(new PlainPasswords().hash(new Password("another password")));
        passwords.meanwhile(() -> store.credentials.put(ada.id(), changed));

        signIn.signIn(command(PASSWORD));

        assertThat(stored()).isEqualTo(changed);
    }

    @Test
    @Tag("SR-AUT-02")
    void admitsWhoKnowsThePasswordThoughThereIsNoTimeToRehashIt() {
        var outdated = given(PlainPasswords.outdatedHashOf(PASSWORD));
        passwords.meanwhile(() -> {
            if (passwords.hashed() > 0) {
                throw new Overloaded("on purpose", Duration.ofSeconds(1));
            }
        });

        assertThat(signIn.signIn(command(PASSWORD))).isInstanceOf(Result.Done.class);

        assertThat(passwords.hashed()).isEqualTo(1);
        assertThat(stored()).isEqualTo(outdated);
    }

    @Test
    @Tag("SR-AUT-05")
    void doesNotEvenLookAfterTooManyWrongPasswords() {
        for (var guess = 0; guess < PasswordAttempts.WRONG.uses(); guess++) {
            signIn.signIn(command(WRONG));
        }

        assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> signIn.signIn(command(PASSWORD)));
        assertThat(passwords.compared()).isEqualTo(PasswordAttempts.WRONG.uses());
        assertThat(store.sessions).isEmpty();
    }

    @Test
    void turnsAwayWhoHasNotVerifiedTheirAddressWhereThatIsRequiredAndMailsHowTo() {
        var result = strict().signIn(command(PASSWORD));

        assertThat(result).isEqualTo(Result.refused(new AccountRefusal.EmailNotVerified()));
        assertThat(mailed).containsExactly(ada.email().value() + " /");
        assertThat(store.sessions).isEmpty();
    }

    @Test
    @Tag("SR-AUT-05")
    @Tag("SR-AUT-06")
    void countsTheTriesAtAnUnknownAddressLikeAnyOther() {
        var unknown = new SignIn.Command(UserBuilder.aUser().build().email(), PASSWORD, BROWSER, true, "/");
        for (var guess = 0; guess < PasswordAttempts.WRONG.uses(); guess++) {
            assertThat(signIn.signIn(unknown)).isEqualTo(Result.refused(new WrongEmailOrPassword()));
        }

        assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> signIn.signIn(unknown));
        assertThat(passwords.hashed()).isEqualTo(PasswordAttempts.WRONG.uses());
    }

    @Test
    @Tag("SR-AUT-05")
    void admitsTheOwnerWhereTheySignedInLatelyWhateverStrangersTry() {
        admitted(signIn.signIn(command(PASSWORD)));
        for (var guess = 0; guess < PasswordAttempts.WRONG.uses(); guess++) {
            signIn.signIn(new SignIn.Command(
                    ada.email(), WRONG, new Browser(new Client("198.51.100.1", "curl"), Optional.empty()), true, "/"));
        }

        assertThat(admitted(signIn.signIn(command(PASSWORD))).user()).isEqualTo(ada);
    }

    @Test
    @Tag("SR-AUT-06")
    void tellsOnlyWhoKnowsThePasswordThatTheAddressIsNotVerified() {
        var result = strict().signIn(command(WRONG));

        assertThat(result).isEqualTo(Result.refused(new AccountRefusal.WrongEmailOrPassword()));
        assertThat(mailed).isEmpty();
    }

    @Test
    void admitsWhoHasVerifiedTheirAddressWhereThatIsRequired() {
        users.verify(ada.id(), ada.email(), NOON);

        assertThat(strict().signIn(command(PASSWORD))).isInstanceOf(Result.Done.class);

        assertThat(mailed).isEmpty();
    }

    @Test
    @Tag("SR-REV-05")
    void admitsNobodyWhoseSessionsAllEndWhileThePasswordIsBeingChecked() {
        passwords.meanwhile(() -> sessions.revokeAll(ada.id()));

        var result = signIn.signIn(command(PASSWORD));

        assertThat(result).isEqualTo(Result.refused(new SessionsEndedMeanwhile()));
        assertThat(store.sessions).isEmpty();
    }

    @Test
    @Tag("SR-REV-05")
    void admitsNobodyWhoseOtherSessionsEndWhileThePasswordIsBeingChecked() {
        var kept = aSession().of(ada.id()).build();
        sessions.add(kept);
        passwords.meanwhile(() -> sessions.revokeOthers(ada.id(), kept.id()));

        var result = signIn.signIn(command(PASSWORD));

        assertThat(result).isEqualTo(Result.refused(new SessionsEndedMeanwhile()));
        assertThat(store.sessions.values()).containsExactly(kept);
    }

    @Test
    @Tag("SR-REV-06")
    void admitsNobodyWhoIsDeletedWhileThePasswordIsBeingChecked() {
        passwords.meanwhile(() -> {
            store.users.remove(ada.id());
            store.epochs.remove(ada.id());
            store.credentials.remove(ada.id());
        });

        var result = signIn.signIn(command(PASSWORD));

        assertThat(result).isEqualTo(Result.refused(new SessionsEndedMeanwhile()));
        assertThat(store.sessions).isEmpty();
    }

    @Test
    @Tag("SR-REV-05")
    void admitsAgainAfterAllSessionsWereEnded() {
        sessions.revokeAll(ada.id());

        assertThat(signIn.signIn(command(PASSWORD))).isInstanceOf(Result.Done.class);
    }

    @Test
    @Tag("SR-REV-04")
    void isNotDisturbedWhenSomebodyElsesSessionsEnd() {
        var bob = UserBuilder.aUser().build();
        users.add(bob);
        passwords.meanwhile(() -> sessions.revokeAll(bob.id()));

        assertThat(signIn.signIn(command(PASSWORD))).isInstanceOf(Result.Done.class);
    }

    @Test
    void checksThePasswordWhileNoTransactionIsRunning() {
        given(PlainPasswords.outdatedHashOf(PASSWORD));
        var running = new ArrayList<Boolean>();
        passwords.meanwhile(() -> running.add(transactions.isRunning()));

        signIn.signIn(command(PASSWORD));

        assertThat(running).containsExactly(false, false);
    }

    @Test
    @Tag("SR-REV-05")
    void beginsTheSessionWhileATransactionIsRunning() {
        var running = new ArrayList<Boolean>();
        var watched = authenticator(credentials, begin -> {
            running.add(transactions.isRunning());
            return beginSession.begin(begin);
        });

        watched.signIn(command(PASSWORD));

        assertThat(running).containsExactly(true);
    }

    @Test
    @Tag("SR-AUT-02")
    void leavesNothingBehindWhenThereIsNoTimeToCheck() {
        passwords.meanwhile(() -> {
            throw new Overloaded("on purpose", Duration.ofSeconds(1));
        });

        assertThatExceptionOfType(Overloaded.class).isThrownBy(() -> signIn.signIn(command(PASSWORD)));

        assertThat(store.sessions).isEmpty();
    }

    @Test
    @Tag("SR-ERR-03")
    void leavesNoSessionBehindWhenTheTransactionFails() {
        transactions.failAtTheEnd();

        assertThatIllegalStateException().isThrownBy(() -> signIn.signIn(command(PASSWORD)));

        assertThat(store.sessions).isEmpty();
    }

    private SignIn strict() {
        return authenticator(credentials, beginSession, new VerificationPolicy(true, true));
    }

    private SignIn authenticator(Credentials credentials, BeginSession beginSession) {
        return authenticator(credentials, beginSession, new VerificationPolicy(false, false));
    }

    private SignIn authenticator(Credentials credentials, BeginSession beginSession, VerificationPolicy policy) {
        return new PasswordAuthenticator(
                credentials,
                passwords,
                attempts,
                policy,
                (user, callbackUrl) -> {
                    assertThat(transactions.isRunning()).isFalse();
                    mailed.add(user.email().value() + " " + callbackUrl);
                },
                beginSession,
                new LoneNode(transactions),
                clock);
    }

    private SignIn.Command command(Password password) {
        return new SignIn.Command(ada.email(), password, BROWSER, true, "/");
    }

    private PasswordCredential credentialWith(PasswordHash hash) {
        return PasswordCredential.chosen(new CredentialId("a".repeat(32)), ada.id(), hash, SIGNED_UP);
    }

    private PasswordCredential given(PasswordHash hash) {
        var other = credentialWith(hash);
        store.credentials.put(ada.id(), other);
        return other;
    }

    private PasswordCredential stored() {
        return credentials.find(ada.email()).orElseThrow().credential();
    }

    private static Admission admitted(Result<Admission, AccountRefusal> result) {
        return switch (result) {
            case Result.Done<Admission, AccountRefusal>(var admission) -> admission;
            case Result.Refused<Admission, AccountRefusal>(var reason) -> throw new AssertionError(reason);
        };
    }

    private static Credentials credentialsThatMustNotBeAsked() {
        return new Credentials() {

            @Override
            public void add(PasswordCredential credential) {
                throw new AssertionError("There was nothing to add");
            }

            @Override
            public void put(PasswordCredential credential) {
                throw new AssertionError("There was nothing to put");
            }

            @Override
            public Optional<Known> find(Email email) {
                throw new AssertionError("There was nothing to look up");
            }

            @Override
            public Optional<Known> find(UserId user) {
                throw new AssertionError("There was nothing to look up");
            }

            @Override
            public int removeAll(UserId user) {
                throw new AssertionError("There was nothing to remove");
            }

            @Override
            public boolean replace(PasswordCredential credential, PasswordHash hash, Instant now) {
                throw new AssertionError("There was nothing to rehash");
            }
        };
    }
}
