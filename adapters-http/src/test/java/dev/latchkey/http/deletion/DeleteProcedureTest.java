package dev.latchkey.http.deletion;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.PasswordAttempts;
import dev.latchkey.domain.deletion.DeletionPolicy;
import dev.latchkey.domain.deletion.ForeignBoards;
import dev.latchkey.http.Answer;
import dev.latchkey.http.Browser;
import dev.latchkey.http.TestService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeleteProcedureTest {

    private static final String PATH = "/api/account/delete";
    private static final String CLEARED = "latchkey.session_token=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax";

    @AutoClose
    private final TestService service = TestService.start();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"confirmDeletion\":true}",
                "{\"confirmation\":\"DELETE\"}",
                "{\"confirmDeletion\":true,\"confirmation\":\"DELETE\"}",
                "{\"confirmDeletion\":\"{\\\"json\\\":true}\"}",
                "{\"confirmation\":\"{\\\"json\\\":\\\"DELETE\\\"}\"}",
                "{\"confirmDeletion\":\"{\\\"json\\\":true}\","
                        + "\"confirmation\":\"{\\\"json\\\":null,\\\"meta\\\":{\\\"values\\\":[\\\"undefined\\\"]}}\"}",
                "{\"confirmDeletion\":true,\"password\":\"correct horse\"}",
                "{\"confirmDeletion\":true,\"password\":\"{\\\"json\\\":\\\"correct horse\\\"}\"}",
                "{\"confirmDeletion\":true,\"unheardOf\":7}"
            })
    @Tag("SR-REV-06")
    void deletesTheCallerAndEndsAllTheirSessions(String body) {
        var browser = given();
        var other = service.signedIn(browser.user());
        var stranger = service.signedIn();

        var answer = delete(browser, body);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\":true,\"receiptId\":\"%s\"}".formatted(receiptId()));
        assertThat(answer.header("x-is-superjson")).isEmpty();
        assertThat(answer.setCookies()).containsExactly(CLEARED);
        assertThat(answer.header("Clear-Site-Data")).contains("\"cache\", \"storage\"");
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(other.isSignedIn()).isFalse();
        assertThat(stranger.isSignedIn()).isTrue();
        assertThat(service.store.users).containsOnlyKeys(stranger.user().id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                     | confirmDeletion] Invalid input: expected true
            {"password":"correct horse"}                           | confirmDeletion] Invalid input: expected true
            {"confirmDeletion":false}                              | confirmDeletion] Invalid input: expected true
            {"confirmDeletion":null}                               | confirmDeletion] Invalid input: expected true
            {"confirmDeletion":"true"}                             | confirmDeletion] Invalid input: expected true
            {"confirmDeletion":"DELETE"}                           | confirmDeletion] Invalid input: expected true
            {"confirmDeletion":1}                                  | confirmDeletion] Invalid input: expected true
            {"confirmDeletion":[true]}                             | confirmDeletion] Invalid input: expected true
            {"confirmDeletion":"{\\"json\\":false}"}               | confirmDeletion] Invalid input: expected true
            {"confirmDeletion":"{\\"json\\":true,\\"meta\\":{\\"values\\":[\\"undefined\\"]}}"} | confirmDeletion] Invalid input: expected true
            {"confirmation":"delete"}                              | confirmation] Invalid input: expected "DELETE"
            {"confirmation":"DELETE "}                             | confirmation] Invalid input: expected "DELETE"
            {"confirmation":""}                                    | confirmation] Invalid input: expected "DELETE"
            {"confirmation":true}                                  | confirmation] Invalid input: expected "DELETE"
            {"confirmation":null}                                  | confirmation] Invalid input: expected "DELETE"
            {"confirmation":"\\"DELETE\\""}                        | confirmation] Invalid input: expected "DELETE"
            {"confirmation":"DELETE\\u0000"}                       | confirmation] Invalid input: expected "DELETE"
            {"confirmDeletion":true,"confirmation":"no"}           | confirmation] Invalid input: expected "DELETE"
            {"confirmDeletion":true,"confirmation":null}           | confirmation] Invalid input: expected "DELETE"
            {"confirmDeletion":false,"confirmation":"DELETE"}      | confirmDeletion] Invalid input: expected true
            {"confirmDeletion":true,"password":7}                  | password] Invalid input: expected string, received number
            {"confirmDeletion":true,"password":null}               | password] Invalid input: expected string, received null
            {"confirmDeletion":true,"previewId":7}                 | previewId] Invalid input: expected string, received number
            {"confirmDeletion":true,"previewId":null}              | previewId] Invalid input: expected string, received null
            {"confirmDeletion":true,"previewId":["a"]}             | previewId] Invalid input: expected string, received array
            """)
    void deletesNobodyWhoDidNotSayThatTheyMeanIt(String body, String detail) {
        var browser = given();

        var answer = browser.post(PATH)
                .header("Accept", "application/json")
                .json(body)
                .send();

        assertThat(answer.problem()).isEqualTo("422 VALIDATION_ERROR");
        assertThat(answer.json().path("detail").textValue()).isEqualTo("[body." + detail);
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void deletesNobodyWhoSaidNothing() {
        var browser = given();

        assertThat(browser.post(PATH).send().body()).isEqualTo("Validation error");
        assertThat(delete(browser, "{}").body()).isEqualTo("Validation error");
        assertThat(delete(browser, "[]").body()).isEqualTo("Validation error");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    @Tag("SR-AUT-01")
    void needsAFreshSessionOrThePassword() {
        var browser = given();
        service.clock.advance(POLICY.freshAge());

        var stale = delete(browser, "{\"confirmDeletion\":true}");

        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.body()).isEqualTo("Session is not fresh");
        assertThat(stale.header("X-Error-Code")).contains("SESSION_NOT_FRESH");
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(delete(browser, "{\"confirmDeletion\":true,\"password\":\"correct horse\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void needsNeitherWhereTheOperatorHasDecidedSo() {
        try (var trusting = aService()
                .deletingUnder(new DeletionPolicy(false, ForeignBoards.DELETE))
                .start()) {
            var browser = trusting.signedIn();
            trusting.clock.advance(POLICY.freshAge());

            assertThat(delete(browser, "{\"confirmDeletion\":true}").status()).isEqualTo(200);
        }
    }

    @Test
    @Tag("SR-DEL-01")
    void deletesNothingElseThanWasSeen() {
        var browser = given();
        var seen = browser.get("/api/account/deletionPreview")
                .send()
                .json()
                .path("id")
                .textValue();
        var other = service.signedIn(browser.user());

        var answer = delete(browser, "{\"confirmDeletion\":true,\"previewId\":\"%s\"}".formatted(seen));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("X-Error-Code")).contains("PREVIEW_OUTDATED");
        assertThat(answer.body()).isEqualTo("The preview is outdated. Please look at it again.");
        assertThat(answer.setCookies()).isEmpty();
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(other.isSignedIn()).isTrue();
        var again = browser.get("/api/account/deletionPreview")
                .send()
                .json()
                .path("id")
                .textValue();
        assertThat(delete(browser, "{\"confirmDeletion\":true,\"previewId\":\"%s\"}".formatted(again))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "\\u0000", "{\\\"json\\\":\\\"x\\\"}"})
    void takesNoOtherTextForAPreview(String preview) {
        var browser = given();

        var answer = delete(browser, "{\"confirmDeletion\":true,\"previewId\":\"" + preview + "\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(browser.isSignedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "", "\\u0000", "{\\\"json\\\":\\\"wrong\\\"}"})
    void doesNotLetFreshnessStandForAWrongPassword(String password) {
        var browser = given();

        var answer = delete(browser, "{\"confirmDeletion\":true,\"password\":\"" + password + "\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("Invalid password");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void saysWhenThereIsNoPassword() {
        var answer = delete(service.signedIn(), "{\"confirmDeletion\":true,\"password\":\"correct horse\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("Credential account not found");
    }

    @Test
    @Tag("SR-AUT-05")
    void isNoWayToGuessPasswords() {
        try (var limited = aService().limited().start()) {
            var browser = limited.signedIn();
            limited.setPassword(browser.user(), "correct horse");
            for (var guess = 0; guess < PasswordAttempts.WRONG.uses(); guess++) {
                assertThat(delete(browser, "{\"confirmDeletion\":true,\"password\":\"wrong\"}")
                                .status())
                        .isEqualTo(400);
            }

            var answer = delete(browser, "{\"confirmDeletion\":true,\"password\":\"correct horse\"}");

            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.body()).isEqualTo("Too Many Requests");
            assertThat(answer.header("Retry-After")).contains("900");
            assertThat(browser.isSignedIn()).isTrue();
        }
    }

    @Test
    @Tag("SR-DEL-05")
    void isDoneOnceWhenTwoCallAtOnce() {
        var browser = given();

        var answers = Stream.generate(() ->
                        browser.post(PATH).json("{\"confirmDeletion\":true}").start())
                .limit(8)
                .toList()
                .stream()
                .map(answer -> answer.join())
                .toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer.body()).isEqualTo("Unauthorized"));
        assertThat(service.store.users).isEmpty();
    }

    private String receiptId() {
        return service.store.receipts.keySet().iterator().next().value();
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
