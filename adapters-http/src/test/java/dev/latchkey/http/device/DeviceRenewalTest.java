package dev.latchkey.http.device;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.http.SharedBrowser.DEVICE;
import static dev.latchkey.http.SharedBrowser.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.SharedBrowser;
import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of both cookies when a session is renewed. */
@Tag("SR-COO-05")
class DeviceRenewalTest {

    @AutoClose
    private final TestService service = TestService.start();

    private final SharedBrowser browser = service.browser();

    @BeforeEach
    void signUp() {
        browser.signUp("ann");
        service.clock.advance(POLICY.updateAge());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/auth/get-session",
                "/api/auth/list-sessions",
                "/api/auth/list-accounts",
                "/api/account/listSessions",
                "/api/account/listDeviceAccounts"
            })
    void setsBoth(String path) {
        var held = browser.copy();

        var answer = browser.get(path);

        assertSetsBoth(answer, held);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/auth/revoke-other-sessions",
                "/api/auth/update-user",
                "/api/auth/verify-password",
                "/api/account/revokeSession"
            })
    void setsBothAlsoWithAChangeThatMayBeRefused(String path) {
        var held = browser.copy();

        var answer = browser.post(path, "{\"name\": \"Ann\", \"password\": \"wrong horse\"}");

        assertSetsBoth(answer, held);
    }

    @Test
    void setsBothOfABrowserThatWasNeverWithoutThem() {
        for (var day = 0; day < 10; day++) {
            browser.get("/api/auth/get-session");
            service.clock.advance(POLICY.updateAge());
        }

        assertThat(browser.users()).hasSize(1);
        assertThat(browser.activeUser()).isNotEmpty();
    }

    @Test
    void setsNoDeviceCookieWhereNoneIsPresented() {
        assertSetsOnlyTheSession(browser.holding(DEVICE, null).get("/api/auth/get-session"));
    }

    @Test
    @Tag("SR-DEV-07")
    void setsNoDeviceCookieThatIsForgedOrPlanted() {
        var stranger = service.browser();
        stranger.signUp("mallory");

        var foreign = browser.copy().holding(DEVICE, stranger.valueOf(DEVICE)).get("/api/auth/get-session");
        service.clock.advance(POLICY.updateAge());
        var forged =
                browser.copy().holding(DEVICE, browser.valueOf(DEVICE) + "x").get("/api/auth/get-session");
        service.clock.advance(POLICY.updateAge());
        var twice = service.get("/api/auth/get-session")
                .cookie(browser.cookies() + "; " + DEVICE + "=" + stranger.valueOf(DEVICE))
                .send();

        assertSetsOnlyTheSession(foreign);
        assertSetsOnlyTheSession(forged);
        assertSetsOnlyTheSession(twice);
    }

    private static void assertSetsBoth(Answer answer, SharedBrowser held) {
        assertThat(answer.setCookies())
                .containsExactly(
                        SESSION + "=" + held.valueOf(SESSION) + "; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax",
                        DEVICE + "=" + held.valueOf(DEVICE) + "; Max-Age=34560000; Path=/; HttpOnly; SameSite=Lax");
    }

    private static void assertSetsOnlyTheSession(Answer answer) {
        assertThat(answer.setCookies()).singleElement().asString().startsWith(SESSION + "=lks_");
    }
}
