package dev.latchkey.http.description;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.SignIn;
import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that the service does not give, planted to see them reported. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDescriptionTest {

    private static final String RESPONSES = "but in docs/api/openapi.yaml paths > /api/auth/ok > get > responses";

    @AutoClose
    private final TestService service = TestService.start();

    private final Answer good = service.get("/api/auth/ok").send();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"ok":true,"more":1}  | property 'more'
            {"ok":"true"}         | /ok: must be the constant value
            {}                    | required property 'ok' not found
            []                    | array found, object expected
            null                  | null found, object expected
            """)
    void reportsABodyThatIsNotAsDescribed(String body, String complaint) {
        assertReported(
                asked("GET", "/api/auth/ok", new Answer(200, good.headers(), body)),
                "GET /api/auth/ok was answered 200",
                RESPONSES + " > 200 > content > application/json says otherwise",
                complaint);
    }

    @Test
    void reportsAStatusThatIsNotListed() {
        assertReported(
                asked("GET", "/api/auth/ok", new Answer(201, good.headers(), good.body())),
                "GET /api/auth/ok was answered 201",
                RESPONSES + " lists no such status");
    }

    @Test
    void reportsAMediaTypeThatIsNotListed() {
        assertReported(
                asked("GET", "/api/auth/error", good),
                "GET /api/auth/error was answered 200",
                "responses > 200 > content lists no application/json");
    }

    @Test
    void reportsABodyWhereNoneIsDescribed() {
        assertReported(
                asked("GET", "/api/auth/error", new Answer(302, good.headers(), good.body())),
                "GET /api/auth/error was answered 302",
                "responses > 302 > content is not there");
    }

    @Test
    void reportsThatThereIsNoBody() {
        var headers = good.headers().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("Content-Type"))
                .toList();

        assertReported(
                asked("GET", "/api/auth/ok", new Answer(200, headers, "")), RESPONSES + " > 200 > content lists no");
    }

    @Test
    void reportsACodeThatIsNotNamed() {
        var unknownProvider = service.post("/api/auth/sign-in/social")
                .json("{\"provider\":\"x\",\"idToken\":{\"token\":\"y\"}}")
                .send();

        assertReported(
                asked("POST", "/api/auth/delete-user", unknownProvider),
                "POST /api/auth/delete-user was answered 404",
                "paths > /api/auth/delete-user > post > responses > 404 does not name the code PROVIDER_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/auth/okay", "PUT, /api/auth/ok", "get, /api/auth/ok", "GET, /api/auth/ok/", "'', ''"})
    void reportsThatWhatIsNotDescribedSucceeds(String method, String path) {
        assertReported(
                asked(method, path, good),
                method + " " + path + " was answered 200",
                "describes no such path and method");
    }

    @Test
    void reportsThatWhatWasNotAskedAsDescribedSucceeds() {
        var answer = new Answer(
                200,
                good.headers(),
                "{\"status\":true,\"effective\":{\"nodesConfirmed\":1,\"nodesExpired\":0,\"waitedMs\":0}}");

        assertReported(
                new Exchange("POST", "/api/auth/revoke-session", "application/json", "{\"token\":7}", answer),
                "requestBody > content > application/json says otherwise",
                "/token: integer found, string expected");
        assertReported(
                new Exchange("POST", "/api/auth/revoke-session", "text/plain", "{\"token\":\"7\"}", answer),
                "requestBody > content lists no text/plain");
    }

    @Test
    void asksNothingMoreOfNonsenseThanToBeUnknown() {
        var unknown = service.get("/api/auth/unknown").send();

        assertThatCode(() -> ApiDescription.PUBLISHED.check(asked("GET", "/api/auth/unknown", unknown)))
                .doesNotThrowAnyException();
        assertReported(asked("GET", "/api/auth/ok", unknown), RESPONSES + " lists no such status");
    }

    @Test
    void isAskedOfWhateverATestReceives() {
        var json = "{\"email\":\"ann@example.com\",\"password\":\"password123\"}";
        try (var odd = TestService.aService()
                        .replacing(SignIn.class, _ -> Result.refused(new AccountRefusal.LastIdentity()))
                        .start();
                var wire = odd.wire()) {
            var call = odd.post("/api/auth/sign-in/email").json(json);
            wire.send(
                    "POST /api/auth/sign-in/email HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: application/json",
                    "Content-Length: " + json.length(),
                    "",
                    json);

            assertThatThrownBy(call::send).hasMessageContaining("name the code FAILED_TO_UNLINK_LAST_ACCOUNT");
            assertThatThrownBy(wire::receive).hasMessageContaining("name the code FAILED_TO_UNLINK_LAST_ACCOUNT");
        }
    }

    private static Exchange asked(String method, String path, Answer answer) {
        return new Exchange(method, path, "", "", answer);
    }

    private static void assertReported(Exchange exchange, String... words) {
        assertThatThrownBy(() -> ApiDescription.PUBLISHED.check(exchange))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(words);
    }
}
