package dev.latchkey.application.account.internal;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
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
import dev.latchkey.application.account.AccountRefusal.PasswordTooShort;
import dev.latchkey.application.account.AccountRefusal.ResetTokenInvalid;
import dev.latchkey.application.account.InMemoryCredentials;
import dev.latchkey.application.account.InMemoryPasswordAttempts;
import dev.latchkey.application.account.InMemoryPasswordResets;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.ObservedPasswords;
import dev.latchkey.application.account.PasswordAttempts;
import dev.latchkey.application.account.PlainPasswords;
import dev.latchkey.application.account.ResetPassword;
import dev.latchkey.application.account.SignIn;
import dev.latchkey.application.account.VerificationPolicy;
import dev.latchkey.application.device.Beginners;
import dev.latchkey.application.device.Browser;
import dev.latchkey.application.revocation.Effective;
import dev.latchkey.application.revocation.LoneNode;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.application.session.TestTokenSigner;
import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.PasswordReset;
import dev.latchkey.domain.account.ResetToken;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordResetterTest {

    private static final Password OLD = new Password("correct horse");
    private static final Password CHOSEN = new Password("battery staple");
    private static final ResetToken TOKEN = ResetToken.of("a".repeat(24));

    private static final Client HOME = new Client("192.0.2.1", "");
    private static final Client ELSEWHERE = new Client("198.51.100.1", "");

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryCredentials credentials = new InMemoryCredentials(store);
    private final InMemorySessions sessions = new InMemorySessions(store);
    private final InMemoryPasswordResets resets = new InMemoryPasswordResets(store);
    private final ObservedPasswords passwords = new ObservedPasswords();
    private final ObservedTransactions transactions = new ObservedTransactions(store);
    private final MovableClock clock = new MovableClock(NOON);
    private final InMemoryPasswordAttempts attempts = new InMemoryPasswordAttempts(new InMemoryLimits(clock), clock);
    private final PasswordResetter resetter = new PasswordResetter(
            resets,
            credentials,
            passwords,
            attempts,
            user -> new Effective<>(sessions.revokeAll(user), LoneNode.AT_ONCE),
            new LoneNode(transactions),
            TestRandomness.seeded(1),
            clock);
    private final User ada = UserBuilder.aUser().build();

    @BeforeEach
    void letAdaAskForAReset() {
        new InMemoryUsers(store).add(ada);
        credentials.add(PasswordCredential.chosen(
                new CredentialId("c".repeat(32)), ada.id(), new PlainPasswords().hash(OLD), NOON));
        resets.add(ada.email(), PasswordReset.requestedAt(TOKEN, NOON));
    }

    @Test
    void putsTheNewPasswordInThePlaceOfTheOld() {
        assertThat(reset(TOKEN, CHOSEN)).isEmpty();

        assertThat(knows(CHOSEN)).isTrue();
        assertThat(knows(OLD)).isFalse();
    }

    @Test
    void givesAPasswordToWhoHadNone() {
        store.credentials.clear();

        assertThat(reset(TOKEN, CHOSEN)).isEmpty();

        assertThat(knows(CHOSEN)).isTrue();
    }

    @Test
    @Tag("SR-REV-07")
    void endsEverySessionOfTheUserAndNobodyElses() {
        var bobs = aSession().build();
        store.sessions.put(bobs.id(), bobs);
        sessions.add(aSession().of(ada.id()).build());
        sessions.add(aSession().of(ada.id()).build());

        reset(TOKEN, CHOSEN);

        assertThat(store.sessions.values()).containsExactly(bobs);
    }

    @Test
    @Tag("SR-REV-05")
    void letsNoSignInWithTheOldPasswordOverlap() {
        var signingIn = new ObservedPasswords();
        signingIn.meanwhile(() -> assertThat(reset(TOKEN, CHOSEN)).isEmpty());
        var signIn = new PasswordAuthenticator(
                credentials,
                signingIn,
                InMemoryPasswordAttempts.unlimited(),
                new VerificationPolicy(false, false),
                (_, _) -> {},
                Beginners.in(store, new TestTokenSigner("we"), TestRandomness.seeded(2)),
                new LoneNode(transactions),
                clock);

        var result = signIn.signIn(
                new SignIn.Command(ada.email(), OLD, new Browser(new Client("", ""), Optional.empty()), true, "/"));

        assertThat(result).isEqualTo(Result.refused(new AccountRefusal.SessionsEndedMeanwhile()));
        assertThat(store.sessions).isEmpty();
    }

    @Test
    @Tag("SR-AUT-05")
    void letsNobodyLockTheOwnerOutWhereTheyChoseIt() {
        reset(TOKEN, CHOSEN);

        for (var wrong = 0; wrong < PasswordAttempts.WRONG.uses(); wrong++) {
            attempts.attempt(ada.email(), ELSEWHERE, Optional::empty);
        }

        assertThat(attempts.attempt(ada.email(), HOME, () -> Optional.of("right")))
                .contains("right");
        assertThatExceptionOfType(LimitReached.class)
                .isThrownBy(() -> attempts.attempt(ada.email(), ELSEWHERE, () -> Optional.of("right")));
    }

    @Test
    void judgesThePasswordBeforeTheToken() {
        var command = new ResetPassword.Command(Optional.empty(), new Password("short"), HOME);

        assertThat(resetter.reset(command)).contains(new AccountRefusal.PasswordTooShort());
    }

    @Test
    void usesTheTokenUp() {
        reset(TOKEN, CHOSEN);

        assertThat(reset(TOKEN, OLD)).contains(new ResetTokenInvalid());
        assertThat(knows(CHOSEN)).isTrue();
    }

    @Test
    @Tag("SR-REV-07")
    void takesTheWorthOfEveryOtherToken() {
        var other = ResetToken.of("b".repeat(24));
        resets.add(ada.email(), PasswordReset.requestedAt(other, NOON));

        reset(TOKEN, CHOSEN);

        assertThat(resetter.isGood(other)).isFalse();
        assertThat(reset(other, OLD)).contains(new ResetTokenInvalid());
    }

    @Test
    void knowsNoTokenThatWasNeverMailed() {
        var invented = ResetToken.of("z".repeat(24));

        assertThat(resetter.isGood(invented)).isFalse();
        assertThat(reset(invented, CHOSEN)).contains(new ResetTokenInvalid());
        assertThat(knows(OLD)).isTrue();
    }

    @Test
    @Tag("SR-AUT-02")
    void hashesForNobodyWithoutAToken() {
        reset(ResetToken.of("z".repeat(24)), CHOSEN);

        assertThat(passwords.hashed()).isZero();
    }

    @Test
    void isTooLateAtTheVeryInstantTheTokenExpires() {
        clock.advance(Duration.ofHours(1).minusMillis(1));
        assertThat(resetter.isGood(TOKEN)).isTrue();

        clock.advance(Duration.ofMillis(1));

        assertThat(resetter.isGood(TOKEN)).isFalse();
        assertThat(reset(TOKEN, CHOSEN)).contains(new ResetTokenInvalid());
    }

    @Test
    void isTooLateWhenTheTokenExpiresWhileThePasswordIsBeingHashed() {
        passwords.meanwhile(() -> clock.advance(Duration.ofHours(1)));

        assertThat(reset(TOKEN, CHOSEN)).contains(new ResetTokenInvalid());
        assertThat(knows(OLD)).isTrue();
    }

    @Test
    void looksAtATokenWithoutUsingItUp() {
        assertThat(resetter.isGood(TOKEN)).isTrue();
        assertThat(resetter.isGood(TOKEN)).isTrue();

        assertThat(reset(TOKEN, CHOSEN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7})
    @Tag("SR-AUT-03")
    void leavesTheTokenWhenThePasswordIsTooShort(int length) {
        assertThat(reset(TOKEN, new Password("a".repeat(length)))).contains(new PasswordTooShort());

        assertThat(resetter.isGood(TOKEN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 1 << 20})
    @Tag("SR-AUT-03")
    void leavesTheTokenWhenThePasswordIsTooLong(int length) {
        assertThat(reset(TOKEN, new Password("a".repeat(length)))).contains(new PasswordTooLong());

        assertThat(resetter.isGood(TOKEN)).isTrue();
        assertThat(passwords.hashed()).isZero();
    }

    @Test
    @Tag("SR-REV-07")
    void leavesNothingHalfDoneWhenTheTransactionFails() {
        var session = aSession().of(ada.id()).build();
        sessions.add(session);
        transactions.failAtTheEnd();

        assertThatIllegalStateException().isThrownBy(() -> reset(TOKEN, CHOSEN));

        assertThat(knows(OLD)).isTrue();
        assertThat(resetter.isGood(TOKEN)).isTrue();
        assertThat(store.sessions.values()).containsExactly(session);
    }

    @Test
    void hashesWhileNoTransactionIsRunning() {
        var running = new ArrayList<Boolean>();
        passwords.meanwhile(() -> running.add(transactions.isRunning()));

        reset(TOKEN, CHOSEN);

        assertThat(running).containsExactly(false);
    }

    @Test
    @Tag("SR-AUT-02")
    void leavesTheTokenWhenThereIsNoTimeToHash() {
        passwords.meanwhile(() -> {
            throw new Overloaded("on purpose", Duration.ofSeconds(1));
        });

        assertThatExceptionOfType(Overloaded.class).isThrownBy(() -> reset(TOKEN, CHOSEN));

        assertThat(resetter.isGood(TOKEN)).isTrue();
    }

    private Optional<AccountRefusal> reset(ResetToken token, Password password) {
        return resetter.reset(new ResetPassword.Command(Optional.of(token), password, HOME));
    }

    private boolean knows(Password password) {
        var known = credentials.find(ada.email()).orElseThrow();
        return new PlainPasswords().matches(password, known.credential().hash());
    }
}
