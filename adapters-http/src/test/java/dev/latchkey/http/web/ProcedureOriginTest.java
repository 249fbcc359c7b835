package dev.latchkey.http.web;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.http.TestService.BASE_URL;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.Browser;
import dev.latchkey.http.Call;
import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where somebody may come from who calls a procedure that changes something (RPC 1.6). */
@Tag("SR-WEB-02")
class ProcedureOriginTest {

    private static final String REVOKE = "/api/account/revokeSession";
    private static final String LIST = "/api/account/listSessions";
    private static final String EVIL = "https://evil.example";
    private static final String INVALID = "Invalid request origin";
    private static final String MISSING = "Missing trusted request origin";

    @AutoClose
    private final TestService service = TestService.start();

    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = service.signedIn();
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://localhost:8080",
        "Referer, http://localhost:8080/settings?x=1",
        "Sec-Fetch-Site, same-origin",
        "Sec-Fetch-Site, none"
    })
    void isAPageOfOurs(String header, String value) {
        assertThat(revoke().header(header, value).send().body()).isEqualTo("Session not found");
    }

    @Test
    void isAPageOfOursThatKeepsItsOriginToItself() {
        assertThat(revoke().origin("null")
                        .header("Sec-Fetch-Site", "same-origin")
                        .send()
                        .body())
                .isEqualTo("Session not found");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://localhost:8081",
        "Origin, https://localhost:8080",
        "Origin, http://localhost:8080.evil.example",
        "Origin, *",
        "Origin, ''",
        "Referer, https://evil.example/http://localhost:8080/",
        "Referer, /settings"
    })
    void isNoOtherPage(String header, String value) {
        var answer = revoke().header(header, value).send();

        assertIsRefused(answer, INVALID, "INVALID_ORIGIN");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void isNoOtherPageWhateverElseIsSaid() {
        assertIsRefused(revoke().origin(EVIL).header("Referer", BASE_URL + "/").send(), INVALID, "INVALID_ORIGIN");
        assertIsRefused(
                revoke().origin(EVIL).header("Sec-Fetch-Site", "same-origin").send(), INVALID, "INVALID_ORIGIN");
        assertIsRefused(revoke().origin(BASE_URL).origin(EVIL).send(), INVALID, "INVALID_ORIGIN");
        assertIsRefused(revoke().origin(EVIL).origin(BASE_URL).send(), INVALID, "INVALID_ORIGIN");
        assertIsRefused(
                revoke().origin("null").header("Sec-Fetch-Site", "cross-site").send(), INVALID, "INVALID_ORIGIN");
    }

    @Test
    void mustBeSaidByWhoeverSendsACookie() {
        assertIsRefused(revoke().send(), MISSING, "MISSING_OR_NULL_ORIGIN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "", "Same-Origin", "none, same-origin"})
    void mustBeSaidUnlessTheBrowserSaysThatNoOtherSiteIsBehindIt(String site) {
        assertIsRefused(revoke().header("Sec-Fetch-Site", site).send(), MISSING, "MISSING_OR_NULL_ORIGIN");
    }

    @Test
    void needNotBeSaidByWhoeverSendsNoCookie() {
        try (var lenient = aService().allowingBearerTokens().start()) {
            var app = lenient.signedIn();
            var call = lenient.post(REVOKE)
                    .header("Authorization", "Bearer " + app.token().value())
                    .json("{\"sessionId\":\"%s\"}".formatted(app.session().id().value()));

            assertThat(call.send().body())
                    .isEqualTo("{\"success\":true,\"revokedCurrentSession\":true,\"effective\":" + TestService.EFFECT
                            + "}");
        }
    }

    @Test
    void isLookedAtEvenWithoutACookie() {
        try (var lenient = aService().allowingBearerTokens().start()) {
            var app = lenient.signedIn();

            var answer = lenient.post(REVOKE)
                    .header("Authorization", "Bearer " + app.token().value())
                    .origin(EVIL)
                    .json("{\"sessionId\":\"x\"}")
                    .send();

            assertIsRefused(answer, INVALID, "INVALID_ORIGIN");
        }
    }

    @Test
    void isNotLookedAtWhereNothingIsChanged() {
        var answer = browser.get(LIST).origin(EVIL).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void isNoPlaceFromWhichASessionIsRenewed() {
        service.clock.advance(POLICY.updateAge());

        var foreign = revoke().origin(EVIL).send();

        assertThat(foreign.setCookies()).isEmpty();
        assertThat(service.store.sessions).containsEntry(browser.session().id(), browser.session());
        assertThat(revoke().origin(BASE_URL).send().setCookies()).hasSize(1);
    }

    private Call revoke() {
        return service.post(REVOKE).cookie(browser.cookie()).json("{\"sessionId\":\"x\"}");
    }

    private static void assertIsRefused(Answer answer, String message, String code) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo(message);
        assertThat(answer.header("X-Error-Code")).contains(code);
    }
}
