package dev.latchkey.http.web;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutingTest {

    @AutoClose
    private final TestService service = TestService.start();

    @ParameterizedTest
    @CsvSource({
        "GET, /api/auth/ok, 200",
        "GET, /api/auth/get-session, 200",
        "POST, /api/auth/get-session, 405",
        "POST, /api/auth/sign-up/email, 400",
        "POST, /api/auth/sign-in/email, 400",
        "POST, /api/auth/sign-out, 200",
        "GET, /api/auth/list-sessions, 401",
        "POST, /api/auth/revoke-session, 400",
        "POST, /api/auth/revoke-sessions, 401",
        "POST, /api/auth/revoke-other-sessions, 401",
        "GET, /api/account/listSessions, 401",
        "POST, /api/account/revokeSession, 401",
        "POST, /api/account/delete, 401"
    })
    void knowsEveryCallOfThisSlice(String method, String path, int status) {
        assertThat(service.call(method, path).send().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/auth",
                "/api/auth/",
                "/api/auth/unknown",
                "/api/auth/set-password",
                "/api/auth/ok/",
                "/api/auth//ok",
                "//api/auth/ok",
                "/api//auth/ok",
                "/api/auth/ok;jsessionid=1",
                "/api/auth;x/ok",
                "/api/auth%2Fok",
                "/api/auth/%6Fk",
                "/api/auth/ok%20",
                "/api/auth/x/../ok",
                "/api/auth/reset-password/;%",
                "/api/auth/reset-password/a;%2",
                "/api/auth/reset-password/;%%",
                "/api/auth/ok;%",
                "/api/auth/../auth/ok",
                "/api/auth/%2e%2e/auth/ok",
                "/api/auth/./ok",
                "/api/auth/OK",
                "/API/auth/ok"
            })
    void knowsNoOtherPath(String path) {
        assertThatNothingIsThere(service.answerTo("GET " + path + " HTTP/1.1", "Host: localhost"));
        assertThatNothingIsThere(
                service.answerTo("POST " + path + " HTTP/1.1", "Host: localhost", "Content-Length: 0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "POST", "QUERY", "get", "Get", "PROPFIND"})
    @Tag("SR-WEB-05")
    void knowsNoOtherMethodOfAPathToGet(String method) {
        assertThatNothingIsThere(service.answerTo(method + " /api/auth/ok HTTP/1.1", "Host: localhost"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "GET", "post", "Post"})
    @Tag("SR-WEB-01")
    @Tag("SR-WEB-05")
    void knowsNoOtherMethodOfAPathToPostTo(String method) {
        var browser = service.signedIn();

        var answer = service.answerTo(
                method + " /api/auth/sign-out HTTP/1.1",
                "Host: localhost",
                "Origin: " + TestService.BASE_URL,
                "Cookie: " + browser.cookie());

        assertThatNothingIsThere(answer);
        assertThat(browser.isSignedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/auth/ok?", "/api/auth/ok?x", "/api/auth/ok?x=1&y=%zz", "/api/auth/ok?/../..//"})
    void doesNotLookAtTheQuery(String path) {
        assertThat(service.answerTo("GET " + path + " HTTP/1.1", "Host: localhost")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void looksAtNothingElseOfAnUnknownPath() {
        var browser = service.signedIn();
        var before = service.clock.instant();
        service.clock.advance(POLICY.updateAge());
        try {
            var answer = service.post("/api/auth/unknown")
                    .cookie(browser.cookie())
                    .origin("https://evil.example")
                    .body("text/plain", "{")
                    .send();

            assertThatNothingIsThere(answer);
            assertThat(service.store.sessions).containsEntry(browser.session().id(), browser.session());
        } finally {
            service.clock.moveTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "x-http-method-override"})
    @Tag("SR-WEB-01")
    void letsNoHeaderTurnOneMethodIntoAnother(String header) {
        var browser = service.signedIn();

        var answer = browser.get("/api/auth/sign-out").header(header, "POST").send();

        assertThat(answer.problem()).isEqualTo("400 BAD_REQUEST");
        assertThat(answer.message()).isEqualTo("X-HTTP-Method-Override is not allowed");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method", "X-Method-Override"})
    void doesNotEvenKnowOtherHeadersThatWouldDoSo(String header) {
        assertThatNothingIsThere(
                service.get("/api/auth/sign-out").header(header, "POST").send());
    }

    @Test
    void staysHttpWhateverElseIsProposed() {
        var webSocket = service.answerTo(
                "GET /api/auth/ok HTTP/1.1",
                "Host: localhost",
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Version: 13");
        var http2 = service.answerTo(
                "GET /api/auth/ok HTTP/1.1",
                "Host: localhost",
                "Connection: Upgrade, HTTP2-Settings",
                "Upgrade: h2c",
                "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA");

        assertThat(webSocket.body()).isEqualTo("{\"ok\":true}");
        assertThat(webSocket.setCookies()).isEmpty();
        assertThat(http2.body()).isEqualTo("{\"ok\":true}");
    }

    @Test
    void leavesNoWebSocketHeaderUnlookedAtOnAnUnknownPath() {
        var answer = service.answerTo("GET /api/auth/unknown HTTP/1.1", "Host: localhost", "Sec-WebSocket-Version: 13");

        assertThatNothingIsThere(answer);
        assertThat(answer.setCookies()).isEmpty();
    }

    @Test
    void stillAnswersHttp10() {
        assertThat(service.answerTo("GET /api/auth/ok HTTP/1.0").body()).isEqualTo("{\"ok\":true}");
    }

    @Test
    void answersRequestsOneAfterTheOther() {
        try (var wire = service.wire()) {
            wire.send(
                    "GET /api/auth/ok HTTP/1.1",
                    "Host: localhost",
                    "",
                    "POST /api/auth/sign-out HTTP/1.1",
                    "Host: localhost",
                    "",
                    "GET /api/auth/get-session HTTP/1.1",
                    "Host: localhost");

            assertThat(wire.receive().body()).isEqualTo("{\"ok\":true}");
            assertThat(wire.receive().body()).isEqualTo("{\"success\":true}");
            assertThat(wire.receive().body()).isEqualTo("null");
        }
    }

    @Test
    void neverTakesABodyForAnotherRequest() {
        var browser = service.signedIn();
        var smuggled = String.join(
                "\r\n",
                "POST /api/auth/sign-out HTTP/1.1",
                "Host: localhost",
                "Origin: " + TestService.BASE_URL,
                "Cookie: " + browser.cookie(),
                "",
                "");
        try (var wire = service.wire()) {
            wire.send(
                    "GET /api/auth/ok HTTP/1.1",
                    "Host: localhost",
                    "Content-Length: " + smuggled.length(),
                    "",
                    smuggled + "GET /api/auth/get-session HTTP/1.1",
                    "Host: localhost");

            assertThat(wire.receive().body()).isEqualTo("{\"ok\":true}");
            assertThat(wire.receive().body()).isEqualTo("null");
            assertThat(browser.isSignedIn()).isTrue();
        }
    }

    private static void assertThatNothingIsThere(Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Content-Type")).isEmpty();
    }
}
