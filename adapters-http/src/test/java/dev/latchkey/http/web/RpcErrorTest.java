package dev.latchkey.http.web;

import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Overloaded;
import dev.latchkey.application.session.ListSessions;
import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How errors of the account RPC are put. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("SR-ERR-01")
class RpcErrorTest {

    private static final String LIST = "/api/account/listSessions";
    private static final String TEXT = "text/plain;charset=utf-8";

    @AutoClose
    private final TestService service = TestService.start();

    @Test
    void isTheBareMessageWithItsCodeInAHeader() {
        var answer = service.get(LIST).send();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).contains(TEXT);
        assertThat(answer.body()).isEqualTo("Unauthorized");
        assertThat(answer.header("X-Error-Code")).contains("UNAUTHORIZED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/problem+json",
                "Application/JSON",
                "application/json;q=0.1, text/plain",
                "text/html, application/json;charset=utf-8;q=0.9",
                "*/*, application/problem+json"
            })
    void isAProblemDocumentForWhoeverNamesJson(String accept) {
        var answer = service.get(LIST).header("Accept", accept).send();

        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(answer.message()).isEqualTo("Unauthorized");
    }

    @Test
    void isAProblemDocumentAlsoWhenASecondLineNamesJson() {
        var answer = service.get(LIST)
                .header("Accept", "text/html")
                .header("Accept", "application/json")
                .send();

        assertThat(answer.problem()).isEqualTo("401 UNAUTHORIZED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "text/plain",
                "text/html, */*;q=0.8",
                "application/json;q=0",
                "application/jsonx",
                "application/vnd.api+json",
                "text/plain;x=\"application/json\"",
                "",
                ",",
                ";q=1",
                "\"",
                "application/json;q=0.000"
            })
    void isTextForWhoeverDoesNot(String accept) {
        var answer = service.get(LIST).header("Accept", accept).send();

        assertThat(answer.header("Content-Type")).contains(TEXT);
        assertThat(answer.body()).isEqualTo("Unauthorized");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/account/listSessions",
        "PUT, /api/account/listSessions",
        "OPTIONS, /api/account/listSessions",
        "GET, /api/account/listSessions/",
        "GET, /api/account/listsessions",
        "GET, /api/account/unknown",
        "POST, /api/account/unknown",
        "GET, /api/account",
        "GET, /api/account/",
        "GET, /api/account//listSessions",
        "GET, /api/account/listSessions;x=1",
        "GET, /api/account/list%53essions"
    })
    void isAnswerToWhateverIsNotThere(String method, String path) {
        var browser = service.signedIn();

        var answer = service.answerTo(
                method + " " + path + " HTTP/1.1",
                "Host: localhost",
                "Content-Length: 0",
                "Origin: " + TestService.BASE_URL,
                "Cookie: " + browser.cookie());

        assertIsText(answer, 404, "404 Not Found");
    }

    @Test
    void isAProblemDocumentEvenWhereNothingIsThere() {
        var answer = service.get("/api/account/unknown")
                .header("Accept", "application/json")
                .send();

        assertThat(answer.problem()).isEqualTo("404 NOT_FOUND");
        assertThat(answer.message()).isEqualTo("404 Not Found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/accounts", "/api/Account/listSessions", "/api/account;x/listSessions", "/account"})
    void isWordlessOnPathsThatOnlyResembleIts(String path) {
        assertThat(service.answerTo("GET " + path + " HTTP/1.1", "Host: localhost")
                        .body())
                .isEmpty();
    }

    @Test
    void isTheAnswerToAMethodInDisguise() {
        var answer = service.signedIn()
                .get(LIST)
                .header("X-HTTP-Method-Override", "POST")
                .send();

        assertIsText(answer, 400, "X-HTTP-Method-Override is not allowed");
    }

    @ParameterizedTest
    @CsvSource({"Expect: the-unexpected, 417, Expectation Failed", "no colon, 400, Bad Request"})
    void isTheAnswerToWhatCannotBeRead(String header, int status, String message) {
        assertIsText(service.answerTo("GET " + LIST + " HTTP/1.1", "Host: localhost", header), status, message);
    }

    @Test
    @Tag("SR-WEB-06")
    void isTheAnswerToTooManyHeaders() {
        try (var wire = service.wire()) {
            var answer = wire.sendExactly("GET /api/account/listSessions HTTP/1.1\r\nHost: localhost\r\n"
                            + "X: x\r\n".repeat(200) + "\r\n")
                    .receive();

            assertIsText(answer, 431, "Request Header Fields Too Large");
        }
    }

    @Test
    @Tag("SR-ERR-02")
    @Tag("SR-ERR-03")
    void tellsNothingOfTheCauseOfAFailure() {
        var failing = aService().replacing(ListSessions.class, _ -> {
            throw new IllegalStateException("password=hunter2");
        });
        try (var broken = failing.start()) {
            var answer = broken.signedIn().get(LIST).send();

            assertIsText(answer, 500, "Internal Server Error");
        }
    }

    @Test
    @Tag("SR-ERR-04")
    void saysHowLongToWaitWhenThereIsTooMuchToDo() {
        var busy = aService().replacing(ListSessions.class, _ -> {
            throw new Overloaded("reading", Duration.ofSeconds(2));
        });
        try (var overloaded = busy.start()) {
            var answer = overloaded.signedIn().get(LIST).send();

            assertIsText(answer, 503, "Too busy. Please try again later.");
            assertThat(answer.header("Retry-After")).contains("2");
        }
    }

    private static void assertIsText(Answer answer, int status, String message) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains(TEXT);
        assertThat(answer.body()).isEqualTo(message);
    }
}
