package dev.latchkey.http.device;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.http.SharedBrowser.DEVICE;
import static dev.latchkey.http.SharedBrowser.SESSION;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.PlainIdTokens;
import dev.latchkey.http.Answer;
import dev.latchkey.http.SharedBrowser;
import dev.latchkey.http.TestService;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two accounts may be signed in on one device, and Ann and Bob are; Cid has signed up elsewhere. */
@Tag("SR-LIF-07")
class DeviceLimitTest {

    private static final String ID_TOKEN =
            PlainIdTokens.token("ada", "ada@example.com", true, "Ada", 1).value();

    @AutoClose
    private final TestService service = aService().holding(2).start();

    private final SharedBrowser browser = service.browser();
    private final SharedBrowser phone = service.browser();

    @BeforeEach
    void signUp() {
        phone.signUp("cid");
        browser.signUp("ann");
        browser.signUp("bob");
    }

    @Test
    void isKeptAtSignIn() {
        var sessions = Map.copyOf(service.store.sessions);

        assertIsRefused(browser.trySignIn("cid"));

        assertThat(service.store.sessions).isEqualTo(sessions);
    }

    @Test
    void isKeptAtSignUpAndNobodyIsSignedUp() {
        var users = Map.copyOf(service.store.users);
        var credentials = Map.copyOf(service.store.credentials);

        assertIsRefused(browser.trySignUp("dan"));

        assertThat(service.store.users).isEqualTo(users);
        assertThat(service.store.credentials).isEqualTo(credentials);
        assertThat(service.browser().trySignUp("dan").status()).isEqualTo(200);
    }

    @Test
    void isKeptAtSignInByAnIdTokenWhichIsNotSpent() {
        var users = Map.copyOf(service.store.users);

        assertIsRefused(signInByIdToken(browser));

        assertThat(service.store.users).isEqualTo(users);
        assertThat(service.store.identities).isEmpty();
        assertThat(signInByIdToken(service.browser()).status()).isEqualTo(200);
    }

    @Test
    void isKeptWhenAPasswordIsChangedAndThenItIsNot() {
        var ownSession = phone.valueOf(SESSION);
        phone.holding(DEVICE, browser.valueOf(DEVICE));
        var sessions = Map.copyOf(service.store.sessions);
        var credentials = Map.copyOf(service.store.credentials);

        assertIsRefused(changePassword(phone));

        assertThat(service.store.sessions).isEqualTo(sessions);
        assertThat(service.store.credentials).isEqualTo(credentials);
        assertThat(phone.valueOf(SESSION)).isEqualTo(ownSession);
    }

    @Test
    void isNoHindranceToWhoeverIsThereAlready() {
        var ann = browser.signIn("ann");

        assertThat(browser.activeUser()).isEqualTo(ann.user());
        assertThat(browser.users()).hasSize(2);
        assertThat(changePassword(browser).status()).isEqualTo(200);
        assertThat(browser.activeUser()).isEqualTo(ann.user());
        assertThat(browser.users()).hasSize(2);
    }

    /** The password was changed with the session that it replaces on the device, so that no place is needed. */
    @Test
    @Tag("SR-REV-07")
    void isNotReachedHoweverOftenAPasswordIsChanged() {
        for (var change = 0; change < 6; change++) {
            assertThat(changePassword(
                                    browser,
                                    change == 0 ? "correct horse" : "password-" + (change - 1),
                                    "password-" + change)
                            .status())
                    .isEqualTo(200);
        }

        assertThat(browser.users()).hasSize(2);
        assertThat(browser.holds(DEVICE)).isTrue();
    }

    @Test
    void doesNotCountWhoseSessionIsOver() {
        service.clock.advance(POLICY.expiresIn());

        var cid = browser.signIn("cid");

        assertThat(browser.users()).containsExactly(cid.user());
    }

    @Test
    void doesNotCountWhoSignedOut() {
        var ann = browser.signIn("ann");
        browser.remove(ann);

        assertThat(browser.trySignIn("cid").status()).isEqualTo(200);
    }

    @Test
    @Tag("SR-DEV-07")
    void doesNotCountWhatIsForged() {
        var other = service.browser().holding(DEVICE, browser.valueOf(DEVICE) + "x");

        assertThat(other.trySignIn("cid").status()).isEqualTo(200);
        assertThat(other.users()).hasSize(1);
    }

    @Test
    void isFiveUnlessSetOtherwise() {
        try (var usual = TestService.start()) {
            var shared = usual.browser();
            for (var mailbox : new String[] {"ann", "bob", "cid", "dan", "eve"}) {
                shared.signUp(mailbox);
            }

            var sixth = shared.trySignUp("fay");

            assertThat(sixth.problem()).isEqualTo("409 DEVICE_ACCOUNT_LIMIT");
            assertThat(sixth.message()).isEqualTo("You can connect up to 5 accounts on this device");
            assertThat(shared.users()).hasSize(5);
        }
    }

    @Test
    void comesAfterTheProof() {
        var answer = browser.post(
                "/api/auth/sign-in/email", "{\"email\": \"cid@example.com\", \"password\": \"wrong horse\"}");

        assertThat(answer.problem()).isEqualTo("401 INVALID_EMAIL_OR_PASSWORD");
    }

    private static Answer signInByIdToken(SharedBrowser from) {
        return from.post("/api/auth/sign-in/social", """
                {"provider": "google", "idToken": {"token": "%s"}}""".formatted(ID_TOKEN));
    }

    private static Answer changePassword(SharedBrowser from) {
        return changePassword(from, "correct horse", "battery staple");
    }

    private static Answer changePassword(SharedBrowser from, String current, String chosen) {
        return from.post("/api/auth/change-password", """
                {"currentPassword": "%s", "newPassword": "%s", "revokeOtherSessions": true}""".formatted(current, chosen));
    }

    private static void assertIsRefused(Answer answer) {
        assertThat(answer.problem()).isEqualTo("409 DEVICE_ACCOUNT_LIMIT");
        assertThat(answer.message()).isEqualTo("You can connect up to 2 accounts on this device");
        assertThat(answer.setCookies()).isEmpty();
    }
}
