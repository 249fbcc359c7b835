package dev.latchkey.http.web;

import static dev.latchkey.http.TestService.BASE_URL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page of another origin may do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("SR-WEB-03")
class CrossOriginTest {

    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @AutoClose
    private final TestService service = TestService.start();

    @Test
    void letsATrustedPageAskBeforehand() {
        var answer = preflight(BASE_URL, "/api/auth/sign-in/email");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Content-Type")).isEmpty();
        assertThat(answer.header(ALLOWED)).contains(BASE_URL);
        assertThat(answer.header("Access-Control-Allow-Credentials")).contains("true");
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("GET, POST, DELETE, OPTIONS");
        assertThat(answer.header("Access-Control-Allow-Headers")).contains("content-type, authorization");
        assertThat(answer.header("Vary")).contains("Origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://localhost:8081",
                "http://localhost:8080.evil.example",
                "*",
                ""
            })
    void knowsNothingWhenAnotherAsksBeforehand(String origin) {
        var answer = preflight(origin, "/api/auth/sign-in/email");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header(ALLOWED)).isEmpty();
        assertThat(answer.header("Vary")).contains("Origin");
    }

    @Test
    void letsATrustedPageAskBeforehandToCallAProcedure() {
        var answer = preflight(BASE_URL, "/api/account/revokeSession");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Content-Type")).isEmpty();
        assertThat(answer.header(ALLOWED)).contains(BASE_URL);
        assertThat(answer.header("Access-Control-Allow-Credentials")).contains("true");
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("GET, POST, DELETE, OPTIONS");
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .contains("content-type, authorization, x-requested-with, accept, x-csrf-token");
        assertThat(answer.header("Access-Control-Max-Age")).contains("600");
        assertThat(answer.header("Vary")).contains("Origin");
    }

    @Test
    void letsATrustedPageReadWhatAProcedureAnswersAndItsCode() {
        var done = service.signedIn()
                .get("/api/account/listSessions")
                .origin(BASE_URL)
                .send();
        var refused = service.get("/api/account/listSessions").origin(BASE_URL).send();
        var foreign = preflight("https://evil.example", "/api/account/revokeSession");

        assertThat(done.header(ALLOWED)).contains(BASE_URL);
        assertThat(refused.header(ALLOWED)).contains(BASE_URL);
        assertThat(refused.header("Access-Control-Expose-Headers"))
                .hasValueSatisfying(exposed -> assertThat(exposed).contains("x-error-code"));
        assertThat(foreign.body()).isEqualTo("404 Not Found");
        assertThat(foreign.header(ALLOWED)).isEmpty();
    }

    @Test
    void isAPreflightOnlyWhenItNamesAMethod() {
        var answer = service.call("OPTIONS", "/api/auth/ok").origin(BASE_URL).send();

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void letsATrustedPageReadTheAnswerAndTheRefusal() {
        var done = service.get("/api/auth/get-session").origin(BASE_URL).send();
        var refused = service.get("/api/auth/list-sessions").origin(BASE_URL).send();

        assertThat(done.header(ALLOWED)).contains(BASE_URL);
        assertThat(refused.header(ALLOWED)).contains(BASE_URL);
        assertThat(refused.header("Access-Control-Expose-Headers")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null"})
    void letsNobodyElseReadAnything(String origin) {
        var answer = service.get("/api/auth/get-session").origin(origin).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header(ALLOWED)).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    private Answer preflight(String origin, String path) {
        return service.call("OPTIONS", path)
                .origin(origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .send();
    }
}
