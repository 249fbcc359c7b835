package dev.latchkey.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("SR-ERR-01")
class MalformedRequestTest {

    @AutoClose
    private final TestService service = TestService.start();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0016\u0003\u0001\u0002\r\n\r\n",
                "GET\r\n\r\n",
                "G@T /api/auth/ok HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "CONNECT /api/auth/ok HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET * HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/auth/ok\\ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/auth/ok% HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/auth/ok%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/auth/ok%00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/auth/%ff HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/auth/\u00e4 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET http://evil.example/api/auth/ok HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/auth/ok HTTP/1.1\r\n\r\n",
                "GET /api/auth/ok HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /api/auth/ok HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /api/auth/ok HTTP/1.1\r\nHost: localhost\r\nX y: z\r\n\r\n",
                "GET /api/auth/ok HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n",
                "GET /api/auth/ok HTTP/1.1\r\nHost: localhost\r\nX: a\u0000b\r\n\r\n",
                "GET /api/auth/ok HTTP/1.1\r\nHost: localhost\r\nX: a\r\n folded\r\n\r\n"
            })
    void isCalledBad(String request) {
        assertIsAnswered(request, "400 BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 2\r\nTransfer-Encoding: chunked",
                "Content-Length: 2\r\nContent-Length: 3",
                "Content-Length: -2",
                "Content-Length: 0x2",
                "Content-Length: 99999999999999999999",
                "Transfer-Encoding: gzip",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity"
            })
    void isCalledBadWhenItsLengthIsUnclear(String headers) {
        assertIsAnswered(
                "POST /api/auth/sign-out HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + headers
                        + "\r\n\r\n{}",
                "400 BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/auth/ok\r\n\r\n", "GET /api/auth/ok HTTP/9.9\r\nHost: localhost\r\n\r\n"})
    void isToldThatItsVersionIsNotSpoken(String request) {
        assertIsAnswered(request, "505 HTTP_VERSION_NOT_SUPPORTED");
    }

    @Test
    @Tag("SR-WEB-06")
    void isToldThatItsHeadersAreTooLarge() {
        assertIsAnswered(
                "GET /api/auth/ok HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(70_000) + "\r\n\r\n",
                "431 REQUEST_HEADER_FIELDS_TOO_LARGE");
        assertIsAnswered(
                "GET /api/auth/ok HTTP/1.1\r\nHost: localhost\r\n" + "X: x\r\n".repeat(5_000) + "\r\n",
                "431 REQUEST_HEADER_FIELDS_TOO_LARGE");
    }

    @Test
    @Tag("SR-WEB-06")
    void isToldThatItHasTooManyHeaders() {
        var hundred = "X: x\r\n".repeat(99);

        assertIsAnswered(
                "GET /api/auth/list-sessions HTTP/1.1\r\nHost: localhost\r\n" + hundred + "\r\n", "401 UNAUTHORIZED");
        assertIsAnswered(
                "GET /api/auth/list-sessions HTTP/1.1\r\nHost: localhost\r\n" + hundred + "X: x\r\n\r\n",
                "431 REQUEST_HEADER_FIELDS_TOO_LARGE");
    }

    @Test
    @Tag("SR-WEB-06")
    void isReadUpToTheLimitOfItsHeaders() {
        assertIsAnswered(
                "GET /api/auth/list-sessions HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(16_000) + "\r\n\r\n",
                "401 UNAUTHORIZED");
        assertIsAnswered(
                "GET /api/auth/list-sessions HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(16_384) + "\r\n\r\n",
                "431 REQUEST_HEADER_FIELDS_TOO_LARGE");
    }

    @Test
    @Tag("SR-WEB-06")
    void isNotMisledByThousandsOfCookies() {
        var browser = service.signedIn();
        var many = "x=1;".repeat(3_500);

        assertThat(service.answerTo(
                                "GET /api/auth/get-session HTTP/1.1",
                                "Host: localhost",
                                "Cookie: " + many + browser.cookie())
                        .body())
                .contains(browser.user().id().value());
        assertThat(service.answerTo(
                                "GET /api/auth/get-session HTTP/1.1",
                                "Host: localhost",
                                "Cookie: " + (browser.cookie() + ";").repeat(90))
                        .body())
                .isEqualTo("null");
    }

    @Test
    @Tag("SR-WEB-06")
    void isToldThatItsAddressIsTooLong() {
        assertIsAnswered(
                "GET /api/auth/ok?" + "x".repeat(70_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n", "414 URI_TOO_LONG");
    }

    @Test
    void isToldThatItsExpectationsAreNotMet() {
        assertIsAnswered(
                "GET /api/auth/ok HTTP/1.1\r\nHost: localhost\r\nExpect: the-unexpected\r\n\r\n",
                "417 EXPECTATION_FAILED");
    }

    @Test
    void doesNoHarmToTheNext() {
        try (var wire = service.wire()) {
            wire.send(
                    "POST /api/auth/sign-out HTTP/1.1",
                    "Host: localhost",
                    "Content-Length: 2",
                    "Transfer-Encoding: chunked",
                    "",
                    "0",
                    "",
                    "GET /api/auth/ok HTTP/1.1",
                    "Host: localhost");

            assertThat(wire.receive().problem()).isEqualTo("400 BAD_REQUEST");
            assertThat(wire.isOver()).isTrue();
        }
        assertThat(service.get("/api/auth/ok").send().status()).isEqualTo(200);
    }

    private void assertIsAnswered(String request, String problem) {
        try (var wire = service.wire()) {
            assertThat(wire.sendExactly(request).receive().problem()).isEqualTo(problem);
        }
    }
}
