package dev.latchkey.http.device;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.http.SharedBrowser.DEVICE;
import static dev.latchkey.http.SharedBrowser.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.SharedBrowser;
import dev.latchkey.http.SharedBrowser.Account;
import dev.latchkey.http.TestService;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ann, Bob and Cid share a browser; Cid is the active one. */
class RevokeDeviceSessionTest {

    private static final String PATH = "/api/auth/multi-session/revoke";
    private static final String DONE = TestService.REVOKED;
    private static final String SESSION_CLEARED = SESSION + "=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax";
    private static final String DEVICE_CLEARED = DEVICE + "=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax";

    @AutoClose
    private final TestService service = TestService.start();

    private final SharedBrowser browser = service.browser();
    private Account ann;
    private Account bob;
    private Account cid;

    @BeforeEach
    void signUp() {
        ann = browser.signUp("ann");
        service.clock.advance(Duration.ofMinutes(1));
        bob = browser.signUp("bob");
        service.clock.advance(Duration.ofMinutes(1));
        cid = browser.signUp("cid");
        service.clock.advance(Duration.ofMinutes(1));
    }

    @Test
    @Tag("SR-REV-04")
    void signsOutAnAccountThatIsNotActiveAndNobodyElse() {
        var answer = browser.remove(ann);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(DONE);
        assertThat(answer.setCookies()).containsExactly(deviceCookie());
        assertThat(answer.header("Clear-Site-Data")).isEmpty();
        assertThat(browser.activeUser()).isEqualTo(cid.user());
        assertThat(browser.users()).containsExactly(bob.user(), cid.user());
        assertThat(service.store.sessions).hasSize(2);
    }

    @Test
    @Tag("SR-DEV-05")
    void makesTheAccountActiveThatWasSoLastOnceTheActiveOneIsGone() {
        browser.switchTo(ann);
        service.clock.advance(Duration.ofMinutes(1));
        browser.switchTo(cid);
        service.clock.advance(Duration.ofMinutes(1));

        var answer = browser.remove(cid);

        assertThat(answer.body()).isEqualTo(DONE);
        assertThat(answer.setCookies())
                .containsExactly(
                        SESSION + "=" + browser.valueOf(SESSION) + "; Max-Age=604500; Path=/; HttpOnly; SameSite=Lax",
                        deviceCookie());
        assertThat(answer.header("Clear-Site-Data")).isEmpty();
        assertThat(browser.activeUser()).isEqualTo(ann.user());
        assertThat(browser.users()).containsExactly(ann.user(), bob.user());
    }

    @Test
    @Tag("SR-DEV-05")
    void makesNobodyActiveWhoseSessionIsOver() {
        service.clock.moveTo(service.clock.instant().plus(POLICY.updateAge()));
        browser.switchTo(bob);
        browser.get("/api/auth/get-session");
        browser.switchTo(cid);
        browser.get("/api/auth/get-session");
        service.clock.moveTo(service.clock.instant().plus(POLICY.expiresIn()).minusSeconds(1));

        browser.remove(cid);

        assertThat(browser.activeUser()).isEqualTo(bob.user());
        assertThat(browser.users()).containsExactly(bob.user());
    }

    @Test
    @Tag("SR-DEV-05")
    @Tag("SR-COO-06")
    @Tag("SR-COO-09")
    void signsTheBrowserOutWithItsLastAccount() {
        browser.remove(ann);
        browser.remove(cid);

        var answer = browser.remove(bob);

        assertThat(answer.body()).isEqualTo(DONE);
        assertThat(answer.setCookies()).containsExactly(SESSION_CLEARED, DEVICE_CLEARED);
        assertThat(answer.header("Clear-Site-Data")).contains("\"cache\", \"storage\"");
        assertThat(browser.cookies()).isEmpty();
        assertThat(service.store.sessions).isEmpty();
        assertThat(service.store.devices).isEmpty();
    }

    @Test
    @Tag("SR-DEV-06")
    void endsTheTokensOfWhomItSignsOut() {
        var thief = browser.copy();

        browser.remove(cid);

        assertThat(thief.activeUser()).isEmpty();
    }

    @Test
    void findsNothingASecondTime() {
        browser.remove(ann);

        assertIsRefused(browser.remove(ann));
    }

    @Test
    @Tag("SR-DEV-02")
    @Tag("SR-REV-03")
    void saysOfASessionOnAnotherDeviceWhatItSaysOfNone() {
        var phone = service.browser();
        var annOnThePhone = phone.signIn("ann");
        var tablet = service.browser();
        var dan = tablet.signUp("dan");

        assertIsRefused(browser.remove(annOnThePhone));
        assertIsRefused(browser.remove(dan));
        assertIsRefused(browser.remove(new Account("", "x".repeat(32))));
        assertThat(phone.activeUser()).isEqualTo(ann.user());
        assertThat(tablet.activeUser()).isEqualTo(dan.user());
    }

    @Test
    @Tag("SR-LIF-01")
    void findsNobodyWhoseSessionIsOver() {
        service.clock.moveTo(
                service.store.sessions.values().iterator().next().lifetime().expiresAt());
        browser.get("/api/auth/get-session");

        assertIsRefused(browser.remove(ann));
        assertThat(browser.users()).containsExactly(bob.user(), cid.user());
    }

    @Test
    void isOnlyForThoseWhoAreSignedIn() {
        var answer = browser.holding(SESSION, null).remove(ann);

        assertThat(answer.problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(answer.setCookies()).isEmpty();
        assertThat(service.store.sessions).hasSize(3);
    }

    @Test
    void clearsTheCookieOfASessionThatIsNoMoreAndDoesNothing() {
        var phone = service.browser();
        phone.signIn("cid");
        phone.post("/api/auth/revoke-other-sessions");

        var answer = browser.remove(ann);

        assertThat(answer.problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(answer.setCookies()).containsExactly(SESSION_CLEARED);
        assertThat(browser.users()).containsExactly(ann.user(), bob.user());
    }

    @Test
    @Tag("SR-DEV-02")
    void isRefusedToABrowserThatHasOnlyASession() {
        browser.holding(DEVICE, null);

        assertIsRefused(browser.remove(ann));
        assertIsRefused(browser.remove(cid));
        assertThat(browser.activeUser()).isEqualTo(cid.user());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "null", "lks_", "' OR '1'='1", "\u00e4", "%00"})
    void knowsNoOtherSession(String unheardOf) {
        assertIsRefused(browser.remove(new Account("", unheardOf)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                         | [body.sessionToken] Invalid input: expected string, received undefined
            {"sessionToken":null}      | [body.sessionToken] Invalid input: expected string, received null
            {"sessionToken":[]}        | [body.sessionToken] Invalid input: expected string, received array
            {"sessionToken":"\\u0000"} | [body.sessionToken] Invalid input: expected string without NUL characters
            []                         | [body] Invalid input: expected object, received array
            """)
    void saysWhatIsWrongWithTheBody(String body, String message) {
        var answer = browser.post(PATH, body);

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo(message);
        assertThat(service.store.sessions).hasSize(3);
    }

    @Test
    @Tag("SR-WEB-02")
    void isNotDoneForAnotherSite() {
        var before = Map.copyOf(service.store.sessions);

        var foreign = browser.with(service.post(PATH))
                .origin("https://evil.example")
                .json(ann.bySession())
                .send();

        assertThat(foreign.problem()).isEqualTo("403 INVALID_ORIGIN");
        assertThat(service.store.sessions).isEqualTo(before);
    }

    private void assertIsRefused(Answer answer) {
        assertThat(answer.problem()).isEqualTo("401 INVALID_SESSION_TOKEN");
        assertThat(answer.setCookies()).isEmpty();
    }

    private String deviceCookie() {
        return DEVICE + "=" + browser.valueOf(DEVICE) + "; Max-Age=34560000; Path=/; HttpOnly; SameSite=Lax";
    }
}
