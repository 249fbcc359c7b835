package dev.latchkey.http.deletion;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.Browser;
import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeleteUserTest {

    private static final String PATH = "/api/auth/delete-user";
    private static final String CLEARED = "latchkey.session_token=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax";

    @AutoClose
    private final TestService service = TestService.start();

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"password\":\"correct horse\"}"})
    @Tag("SR-REV-06")
    void deletesTheCallerAndEndsAllTheirSessions(String body) {
        var browser = given();
        var other = service.signedIn(browser.user());
        var stranger = service.signedIn();

        var answer = delete(browser, body);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"success\":true,\"message\":\"User deleted\",\"receiptId\":\"%s\"}"
                        .formatted(service.store
                                .receipts
                                .keySet()
                                .iterator()
                                .next()
                                .value()));
        assertThat(answer.setCookies()).containsExactly(CLEARED);
        assertThat(answer.header("Clear-Site-Data")).contains("\"cache\", \"storage\"");
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(other.isSignedIn()).isFalse();
        assertThat(stranger.isSignedIn()).isTrue();
        assertThat(service.store.users).containsOnlyKeys(stranger.user().id());
    }

    @Test
    @Tag("SR-AUT-01")
    void needsAFreshSessionOrThePassword() {
        var browser = given();
        service.clock.advance(POLICY.freshAge());

        var stale = delete(browser, "{}");
        assertThat(stale.problem()).isEqualTo("400 SESSION_EXPIRED");
        assertThat(stale.message()).isEqualTo("Session expired. Re-authenticate to perform this action.");
        assertThat(delete(browser, "{\"password\":\"correct horse\"}").status()).isEqualTo(200);
    }

    @Test
    void doesNotLetFreshnessStandForAWrongPassword() {
        var browser = given();

        assertThat(delete(browser, "{\"password\":\"wrong\"}").problem()).isEqualTo("400 INVALID_PASSWORD");
        assertThat(delete(browser, "{\"password\":\"\"}").problem()).isEqualTo("400 INVALID_PASSWORD");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void saysWhenThereIsNoPassword() {
        var answer = delete(service.signedIn(), "{\"password\":\"correct horse\"}");

        assertThat(answer.problem()).isEqualTo("400 CREDENTIAL_ACCOUNT_NOT_FOUND");
    }

    @Test
    void knowsNoTokens() {
        var browser = given();

        assertThat(delete(browser, "{\"token\":\"abc\"}").problem()).isEqualTo("404 INVALID_TOKEN");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    @Tag("SR-WEB-05")
    void isNotDoneByFollowingALink() {
        assertThat(given().get(PATH + "/callback?token=abc").send().status()).isEqualTo(404);
        assertThat(given().get(PATH).send().status()).isEqualTo(404);
    }

    @Test
    void isOnlyForThoseWhoAreSignedIn() {
        assertThat(service.post(PATH).json("{}").send().problem()).isEqualTo("401 UNAUTHORIZED");
    }

    @Test
    void isOnlyForTrustedPages() {
        var browser = given();

        var answer = service.post(PATH)
                .cookie(browser.cookie())
                .origin("https://evil.example")
                .json("{}")
                .send();

        assertThat(answer.problem()).isEqualTo("403 INVALID_ORIGIN");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void wantsABody() {
        var browser = given();

        var answer = browser.post(PATH).send();

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo("[body] Invalid input: expected object, received undefined");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"password":7}                       | [body.password] Invalid input: expected string, received number
            {"password":null}                    | [body.password] Invalid input: expected string, received null
            {"token":true}                       | [body.token] Invalid input: expected string, received boolean
            []                                   | [body] Invalid input: expected object, received array
            """)
    void saysWhatIsWrongWithTheBody(String body, String message) {
        var browser = given();

        var answer = delete(browser, body);

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo(message);
        assertThat(browser.isSignedIn()).isTrue();
    }

    private Browser given() {
        var browser = service.signedIn();
        service.setPassword(browser.user(), "correct horse");
        return browser;
    }

    private static Answer delete(Browser browser, String body) {
        return browser.post(PATH).json(body).send();
    }
}
