package dev.latchkey.http.device;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.http.SharedBrowser.DEVICE;
import static dev.latchkey.http.SharedBrowser.SESSION;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.SharedBrowser;
import dev.latchkey.http.TestService;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two calls that put a session on the device of its browser, which may have lost its cookie. */
class BootstrapDeviceTest {

    private static final String CALL = "/api/auth/multi-session/bootstrap-current";
    private static final String PROCEDURE = "/api/account/bootstrapDeviceSession";
    private static final String DONE = "{\"success\":true}";

    @AutoClose
    private final TestService service = aService().holding(3).start();

    private final SharedBrowser browser = service.browser();

    @ParameterizedTest
    @ValueSource(strings = {CALL, PROCEDURE})
    @Tag("SR-COO-05")
    void setsBothCookiesAgain(String path) {
        var ann = browser.signUp("ann");
        service.clock.advance(Duration.ofHours(1));
        var held = browser.copy();

        var answer = browser.post(path);

        assertIsDone(answer);
        assertThat(answer.setCookies())
                .containsExactly(
                        SESSION + "=" + held.valueOf(SESSION) + "; Max-Age=601200; Path=/; HttpOnly; SameSite=Lax",
                        DEVICE + "=" + held.valueOf(DEVICE) + "; Max-Age=34560000; Path=/; HttpOnly; SameSite=Lax");
        assertThat(browser.users()).containsExactly(ann.user());
    }

    @ParameterizedTest
    @ValueSource(strings = {CALL, PROCEDURE})
    @Tag("SR-DEV-06")
    void givesABrowserThatLostItsDeviceAnotherSecretForIt(String path) {
        var ann = browser.signUp("ann");
        service.clock.advance(Duration.ofMinutes(1));
        var before = browser.copy();
        browser.holding(DEVICE, null);

        assertIsDone(browser.post(path));

        assertThat(browser.users()).containsExactly(ann.user());
        assertThat(browser.valueOf(DEVICE)).isNotEqualTo(before.valueOf(DEVICE));
        assertThat(service.store.devices).hasSize(1);
        service.clock.advance(Duration.ofSeconds(30));
        assertThat(before.users()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {CALL, PROCEDURE})
    @Tag("SR-DEV-02")
    void givesWhoeverSharedTheLostDeviceOneOfTheirOwn(String path) {
        var ann = browser.signUp("ann");
        var bob = browser.signUp("bob");
        var before = browser.copy();
        browser.holding(DEVICE, null);

        assertIsDone(browser.post(path));

        assertThat(browser.users()).containsExactly(bob.user());
        assertThat(browser.switchTo(ann).problem()).isEqualTo("401 INVALID_SESSION_TOKEN");
        assertThat(before.users()).containsExactly(ann.user());
        assertThat(service.store.sessions).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {CALL, PROCEDURE})
    @Tag("SR-DEV-07")
    void takesAForgedDeviceOrTwoForNone(String path) {
        browser.signUp("ann");
        var bob = browser.signUp("bob");
        var stranger = service.browser();
        stranger.signUp("mallory");

        assertIsDone(browser.holding(DEVICE, browser.valueOf(DEVICE) + "x").post(path));
        assertThat(browser.users()).containsExactly(bob.user());
        var twice = service.post(path)
                .cookie(browser.cookies() + "; " + DEVICE + "=" + stranger.valueOf(DEVICE))
                .origin(TestService.BASE_URL)
                .send();

        assertIsDone(twice);
        assertThat(twice.setCookies())
                .last()
                .asString()
                .startsWith(DEVICE + "=lkd_")
                .doesNotContain(browser.valueOf(DEVICE))
                .doesNotContain(stranger.valueOf(DEVICE));
        assertThat(stranger.users()).hasSize(1).doesNotContain(bob.user());
    }

    @ParameterizedTest
    @ValueSource(strings = {CALL, PROCEDURE})
    void joinsTheDeviceThatIsProved(String path) {
        var ann = browser.signUp("ann");
        service.clock.advance(Duration.ofSeconds(1));
        var other = service.browser();
        var bob = other.signUp("bob");
        other.holding(DEVICE, browser.valueOf(DEVICE));

        assertIsDone(other.post(path));

        assertThat(other.users()).containsExactly(ann.user(), bob.user());
        assertThat(other.activeUser()).isEqualTo(bob.user());
        assertThat(other.valueOf(DEVICE)).isNotEqualTo(browser.valueOf(DEVICE));
    }

    @ParameterizedTest
    @ValueSource(strings = {CALL, PROCEDURE})
    @Tag("SR-DEV-03")
    void replacesTheSessionThatTheSameUserHasThere(String path) {
        browser.signUp("ann");
        var other = service.browser();
        var again = other.signIn("ann");
        other.holding(DEVICE, browser.valueOf(DEVICE));

        assertIsDone(other.post(path));

        assertThat(other.users()).containsExactly(again.user());
        assertThat(browser.activeUser()).isEmpty();
        assertThat(service.store.sessions).hasSize(1);
    }

    @Test
    @Tag("SR-LIF-07")
    void isRefusedByTheProcedureWhereThereIsNoRoomForOneMore() {
        browser.signUp("ann");
        browser.signUp("bob");
        assertIsDone(browser.post(PROCEDURE));
        browser.signUp("cid");

        var refused = browser.post(PROCEDURE);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).isEqualTo("You can connect up to 3 accounts on this device");
        assertThat(refused.header("X-Error-Code")).contains("DEVICE_ACCOUNT_LIMIT");
        assertThat(refused.setCookies()).isEmpty();
        assertIsDone(browser.post(CALL));
    }

    /** On a full device the cookie can be lost too: then the session gets a device of its own, where there is room. */
    @Test
    void repairsAFullDevice() {
        browser.signUp("ann");
        browser.signUp("bob");
        var cid = browser.signUp("cid");
        browser.holding(DEVICE, null);

        assertIsDone(browser.post(PROCEDURE));

        assertThat(browser.users()).containsExactly(cid.user());
    }

    @Test
    @Tag("SR-LIF-07")
    void isRefusedWhereTheDeviceThatIsProvedIsFull() {
        for (var mailbox : new String[] {"ann", "bob", "cid"}) {
            browser.signUp(mailbox);
        }
        var other = service.browser();
        var dan = other.signUp("dan");
        var own = other.copy();
        other.holding(DEVICE, browser.valueOf(DEVICE));

        assertThat(other.post(CALL).problem()).isEqualTo("409 DEVICE_ACCOUNT_LIMIT");
        assertThat(other.post(PROCEDURE).status()).isEqualTo(409);
        assertThat(own.users()).containsExactly(dan.user());
        assertThat(browser.users()).hasSize(3);
    }

    @Test
    @Tag("SR-LIF-07")
    void doesNotCountWhoseSessionIsOver() {
        for (var mailbox : new String[] {"ann", "bob", "cid"}) {
            browser.signUp(mailbox);
        }
        service.clock.advance(POLICY.expiresIn());
        browser.signIn("ann");

        assertIsDone(browser.post(PROCEDURE));
    }

    @Test
    void isOnlyForThoseWhoAreSignedIn() {
        browser.signUp("ann");
        browser.holding(SESSION, null);

        assertThat(browser.post(CALL).problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(browser.post(PROCEDURE).body()).isEqualTo("Unauthorized");
        assertThat(service.browser().post(CALL).problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(service.browser().post(PROCEDURE).body()).isEqualTo("Unauthorized");
    }

    @Test
    @Tag("SR-WEB-02")
    void isNotDoneForAnotherSite() {
        browser.signUp("ann");
        browser.holding(DEVICE, null);

        var call =
                browser.with(service.post(CALL)).origin("https://evil.example").send();
        var procedure = browser.with(service.post(PROCEDURE))
                .origin("https://evil.example")
                .send();

        assertThat(call.problem()).isEqualTo("403 INVALID_ORIGIN");
        assertThat(procedure.body()).isEqualTo("Invalid request origin");
        assertThat(call.setCookies()).isEmpty();
        assertThat(procedure.setCookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "{\"userId\": 7}", "\u0000", "", "<x/>"})
    void ignoresWhateverIsSentToTheProcedure(String body) {
        browser.signUp("ann");

        assertIsDone(browser.post(PROCEDURE, body));
        assertIsDone(browser.onOurPage(PROCEDURE).body("text/plain", body).send());
    }

    @Test
    @Tag("SR-WEB-06")
    void ignoresAHugeBody() {
        browser.signUp("ann");

        assertThat(browser.post(PROCEDURE, "x".repeat(70_000)).status()).isEqualTo(200);
    }

    @Test
    void givesABearerADeviceOfItsOwn() {
        try (var open = aService().allowingBearerTokens().start()) {
            var app = open.browser();
            var token = app.trySignUp("ann").header("set-auth-token").orElseThrow();

            var answer =
                    open.post(CALL).header("Authorization", "Bearer " + token).send();

            assertIsDone(answer);
            assertThat(answer.header("set-auth-token")).contains(token);
        }
    }

    private static void assertIsDone(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(DONE);
    }
}
