package dev.latchkey.http.device;

import static dev.latchkey.http.SharedBrowser.DEVICE;
import static dev.latchkey.http.SharedBrowser.SESSION;
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

/** What becomes of the cookies when the active account ends its own session by a call that knows no devices. */
@Tag("SR-COO-06")
class EndedAccountTest {

    private static final String SESSION_CLEARED = SESSION + "=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax";
    private static final String DEVICE_CLEARED = DEVICE + "=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax";

    @AutoClose
    private final TestService service = TestService.start();

    private final SharedBrowser browser = service.browser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/auth/revoke-session",
                "/api/auth/revoke-sessions",
                "/api/auth/delete-user",
                "/api/account/revokeSession",
                "/api/account/delete"
            })
    void takesBothCookiesAlongIfItWasTheLast(String path) {
        browser.signUp("ann");

        var answer = end(path);

        assertThat(answer.setCookies()).containsExactly(SESSION_CLEARED, DEVICE_CLEARED);
        assertThat(browser.cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/auth/revoke-session",
                "/api/auth/revoke-sessions",
                "/api/auth/delete-user",
                "/api/account/revokeSession",
                "/api/account/delete"
            })
    void leavesTheDeviceToWhoeverElseIsSignedInThere(String path) {
        var ann = browser.signUp("ann");
        browser.signUp("bob");

        var answer = end(path);

        assertThat(answer.setCookies()).containsExactly(SESSION_CLEARED);
        assertThat(browser.users()).containsExactly(ann.user());
        assertThat(browser.switchTo(ann).status()).isEqualTo(200);
        assertThat(browser.activeUser()).isEqualTo(ann.user());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/auth/revoke-session", "/api/auth/revoke-sessions", "/api/auth/delete-user"})
    void clearsNoDeviceThatIsNotPresented(String path) {
        browser.signUp("ann");
        var whole = browser.copy();

        assertThat(end(path, browser.holding(DEVICE, null)).setCookies()).containsExactly(SESSION_CLEARED);
        assertThat(whole.users()).isEmpty();
    }

    @Test
    void clearsADeviceThatIsForged() {
        browser.signUp("ann");

        var answer = end("/api/auth/revoke-sessions", browser.holding(DEVICE, "forged"));

        assertThat(answer.setCookies()).containsExactly(SESSION_CLEARED, DEVICE_CLEARED);
    }

    @Test
    @Tag("SR-COO-03")
    void leavesTheDeviceIfSomebodyIsSignedInOnEitherOfTwoThatArePresented() {
        browser.signUp("ann");
        var phone = service.browser();
        phone.signUp("bob");

        var answer = service.post("/api/auth/revoke-sessions")
                .cookie(browser.cookies() + "; " + DEVICE + "=" + phone.valueOf(DEVICE))
                .origin(TestService.BASE_URL)
                .send();

        assertThat(answer.setCookies()).containsExactly(SESSION_CLEARED);
    }

    @Test
    @Tag("SR-COO-09")
    void makesBrowsersForgetNoCookiesByTheirStorage() {
        browser.signUp("ann");
        browser.signUp("bob");

        var answer = end("/api/auth/delete-user");

        assertThat(answer.header("Clear-Site-Data"))
                .hasValueSatisfying(it -> assertThat(it).doesNotContain("cookies"));
    }

    @Test
    @Tag("SR-REV-07")
    void isReplacedInPlaceByAChangeOfThePasswordThatEndsTheOthers() {
        var ann = browser.signUp("ann");
        service.clock.advance(Duration.ofSeconds(1));
        var bob = browser.signUp("bob");
        browser.switchTo(ann);
        var phone = service.browser();
        phone.signIn("ann");

        var answer = browser.post("/api/auth/change-password", """
                {"currentPassword": "correct horse", "newPassword": "battery staple", "revokeOtherSessions": true}""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(browser.users()).containsExactly(ann.user(), bob.user());
        assertThat(browser.activeUser()).isEqualTo(ann.user());
        assertThat(phone.activeUser()).isEmpty();
        assertThat(phone.users()).isEmpty();
        assertThat(service.store.sessions).hasSize(2);
    }

    private Answer end(String path) {
        return end(path, browser);
    }

    private static Answer end(String path, SharedBrowser from) {
        var session = from.get("/api/auth/get-session").json().at("/session/id").asText();
        var name = path.contains("delete") ? "unused" : "token";
        var answer = from.post(path, """
                {"%s": "%s", "sessionId": "%s", "confirmDeletion": true}""".formatted(name, session, session));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
