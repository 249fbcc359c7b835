package dev.latchkey.application.account.internal;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.ObservedTransactions;
import dev.latchkey.application.Result;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.AccountRefusal.NoPassword;
import dev.latchkey.application.account.AccountRefusal.PasswordTooLong;
import dev.latchkey.application.account.AccountRefusal.PasswordTooShort;
import dev.latchkey.application.account.AccountRefusal.SessionOverMeanwhile;
import dev.latchkey.application.account.AccountRefusal.WrongPassword;
import dev.latchkey.application.account.ChangePassword;
import dev.latchkey.application.account.InMemoryCredentials;
import dev.latchkey.application.account.InMemoryPasswordAttempts;
import dev.latchkey.application.account.InMemoryPasswordResets;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.PlainPasswords;
import dev.latchkey.application.account.ProvePassword;
import dev.latchkey.application.device.Beginners;
import dev.latchkey.application.device.Begun;
import dev.latchkey.application.device.Browser;
import dev.latchkey.application.revocation.LoneNode;
import dev.latchkey.application.revocation.Revocations;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.application.session.TestTokenSigner;
import dev.latchkey.application.session.internal.SessionConfirmer;
import dev.latchkey.application.session.internal.SessionRevoker;
import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.PasswordReset;
import dev.latchkey.domain.account.ResetToken;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.Client;
import dev.latchkey.domain.session.Lifetime;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionEpoch;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PasswordChangerTest {

    private static final Password OLD = new Password("correct horse");
    private static final Password NEW = new Password("battery staple");
    private static final Client CLIENT = new Client("192.0.2.9", "Mozilla/5.0");
    private static final Browser BROWSER = new Browser(CLIENT, Optional.empty());

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryUsers users = new InMemoryUsers(store);
    private final InMemoryCredentials credentials = new InMemoryCredentials(store);
    private final InMemoryPasswordResets resets = new InMemoryPasswordResets(store);
    private final InMemorySessions sessions = new InMemorySessions(store);
    private final ObservedTransactions transactions = new ObservedTransactions(store);
    private final TestTokenSigner signer = new TestTokenSigner("we");
    private final PlainPasswords passwords = new PlainPasswords();
    private final Revocations revocations = new LoneNode(transactions);
    private final SessionRevoker revoker = new SessionRevoker(sessions, revocations);
    private final ProvePassword prover =
            new PasswordProver(credentials, passwords, InMemoryPasswordAttempts.unlimited());
    private final MovableClock clock = new MovableClock(NOON.plus(Duration.ofDays(2)));
    private final ChangePassword changePassword = changer(prover);

    private final User ada = UserBuilder.aUser().build();
    private final Session asking = aSession().of(ada.id()).build();
    private final Session other = aSession().of(ada.id()).build();

    @BeforeEach
    void addAda() {
        users.add(ada);
        credentials.add(
                PasswordCredential.chosen(new CredentialId(ada.id().value()), ada.id(), passwords.hash(OLD), NOON));
        sessions.add(asking);
        sessions.add(other);
    }

    @Test
    void putsTheNewPasswordInThePlaceOfTheOld() {
        assertThat(changePassword.change(keeping(OLD, NEW))).isEqualTo(Result.done(Optional.empty()));

        assertThat(isPassword(NEW)).isTrue();
        assertThat(isPassword(OLD)).isFalse();
        assertThat(store.sessions).containsOnlyKeys(asking.id(), other.id());
    }

    @Test
    void takesTheSamePasswordAgain() {
        assertThat(changePassword.change(keeping(OLD, OLD))).isEqualTo(Result.done(Optional.empty()));
    }

    @Test
    @Tag("SR-AUT-01")
    void makesTheSessionThatAsksFresh() {
        changePassword.change(keeping(OLD, NEW));

        assertThat(store.sessions.values())
                .map(session -> session.lifetime().freshSince())
                .containsExactly(clock.instant(), NOON);
    }

    @Test
    @Tag("SR-REV-07")
    void endsEverySessionAndBeginsOneInTheirPlaceIfAskedTo() {
        var result = changePassword.change(revoking(OLD, NEW));

        assertThat(result).isInstanceOfSatisfying(Result.Done.class, done -> {
            var begun = (Begun) ((Optional<?>) done.value()).orElseThrow();
            assertThat(store.sessions.values()).containsExactly(begun.session());
            assertThat(begun.session().client()).isEqualTo(CLIENT);
            assertThat(begun.session().lifetime()).isEqualTo(Lifetime.begunAt(clock.instant(), true, POLICY));
            assertThat(signer.open(begun.token()).flatMap(token -> sessions.find(token.hash())))
                    .isPresent();
        });
        assertThat(store.epochs).containsEntry(ada.id(), new SessionEpoch(1));
    }

    @Test
    void remembersTheNewSessionNoLongerThanTheOld() {
        var notRemembered =
                aSession().of(ada.id()).notRemembered().begunAt(clock.instant()).build();
        sessions.add(notRemembered);

        changePassword.change(new ChangePassword.Command(notRemembered, OLD, NEW, BROWSER, true));

        assertThat(store.sessions.values())
                .map(Session::lifetime)
                .containsExactly(Lifetime.begunAt(clock.instant(), false, POLICY));
    }

    @Test
    @Tag("SR-LIF-07")
    void changesNothingWhenTheDeviceHasNoRoomForTheNewSession() {
        var full = new Browser(CLIENT, Optional.of(Beginners.fullDevice(store)));
        var before = Map.copyOf(store.sessions);

        assertThat(changePassword.change(new ChangePassword.Command(asking, OLD, NEW, full, true)))
                .isEqualTo(Result.refused(new AccountRefusal.DeviceFull(5)));

        assertThat(isPassword(OLD)).isTrue();
        assertThat(store.sessions).isEqualTo(before);
        assertThat(store.epochs).containsEntry(ada.id(), SessionEpoch.FIRST);
    }

    @Test
    @Tag("SR-REV-07")
    void changesAllOrNothing() {
        transactions.failAtTheEnd();

        assertThatThrownBy(() -> changePassword.change(revoking(OLD, NEW))).isInstanceOf(RuntimeException.class);

        assertThat(isPassword(OLD)).isTrue();
        assertThat(store.sessions).containsOnlyKeys(asking.id(), other.id());
    }

    @Test
    @Tag("SR-AUT-04")
    void changesNothingForAWrongPassword() {
        assertRefused(revoking(new Password("wrong"), NEW), new WrongPassword());
        assertRefused(revoking(new Password("x".repeat(129)), NEW), new PasswordTooLong());
        assertThat(isPassword(OLD)).isTrue();
    }

    @Test
    @Tag("SR-AUT-03")
    void takesNoPasswordThatIsTooShortOrTooLong() {
        assertRefused(revoking(OLD, new Password("1234567")), new PasswordTooShort());
        assertRefused(revoking(OLD, new Password("x".repeat(129))), new PasswordTooLong());
        assertThat(isPassword(OLD)).isTrue();
    }

    @Test
    void givesNobodyAFirstPassword() {
        credentials.removeAll(ada.id());

        assertRefused(revoking(OLD, NEW), new NoPassword());
        assertThat(store.credentials).isEmpty();
    }

    @Test
    @Tag("SR-REV-05")
    void changesNothingOnceTheSessionThatAsksIsOver() {
        sessions.revoke(ada.id(), asking.id());

        assertRefused(revoking(OLD, NEW), new SessionOverMeanwhile(), other);
        assertThat(isPassword(OLD)).isTrue();
    }

    @Test
    void isRefusedWhenThePasswordChangesMeanwhile() {
        var overtaken = changer(command -> {
            var proven = prover.prove(command);
            changePassword.change(keeping(OLD, new Password("another one")));
            return proven;
        });

        assertThat(overtaken.change(revoking(OLD, NEW))).isEqualTo(Result.refused(new WrongPassword()));

        assertThat(isPassword(new Password("another one"))).isTrue();
        assertThat(store.sessions).containsOnlyKeys(asking.id(), other.id());
    }

    @Test
    @Tag("SR-REV-07")
    void takesTheWorthOfEveryResetThatWasMailed() {
        var token = ResetToken.of("a".repeat(24));
        resets.add(ada.email(), PasswordReset.requestedAt(token, NOON));

        changePassword.change(keeping(OLD, NEW));

        assertThat(resets.isOutstanding(token.hash(), NOON)).isFalse();
    }

    private void assertRefused(ChangePassword.Command command, AccountRefusal refusal) {
        assertRefused(command, refusal, asking, other);
    }

    private void assertRefused(ChangePassword.Command command, AccountRefusal refusal, Session... left) {
        assertThat(changePassword.change(command)).isEqualTo(Result.refused(refusal));
        assertThat(store.sessions.values()).containsExactly(left);
    }

    private boolean isPassword(Password password) {
        return passwords.matches(
                password, credentials.find(ada.id()).orElseThrow().credential().hash());
    }

    private ChangePassword.Command keeping(Password current, Password chosen) {
        return new ChangePassword.Command(asking, current, chosen, BROWSER, false);
    }

    private ChangePassword.Command revoking(Password current, Password chosen) {
        return new ChangePassword.Command(asking, current, chosen, BROWSER, true);
    }

    private ChangePassword changer(ProvePassword provePassword) {
        return new PasswordChanger(
                provePassword,
                passwords,
                users,
                credentials,
                resets,
                new SessionConfirmer(sessions, revocations, clock),
                revoker,
                Beginners.in(store, signer, TestRandomness.seeded(1)),
                revocations,
                clock);
    }
}
