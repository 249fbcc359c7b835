package dev.latchkey.http.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodyTest {

    private static final String SIGN_UP = "/api/auth/sign-up/email";
    private static final String SIGN_IN = "/api/auth/sign-in/email";
    private static final String SIGN_OUT = "/api/auth/sign-out";
    private static final String REVOKE = "/api/auth/revoke-session";
    private static final String ANN = """
            {"name": "Ann", "email": "ann@example.com", "password": "password123"}""";
    private static final String ABSENT = "[body] Invalid input: expected object, received undefined";
    private static final String NOT_JSON = "Invalid JSON in request body";
    private static final int MAXIMUM = 64 * 1024;

    @AutoClose
    private final TestService service = TestService.start();

    @BeforeEach
    void forgetEverybody() {
        service.store.users.clear();
        service.store.credentials.clear();
        service.store.sessions.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {SIGN_UP, SIGN_IN, REVOKE})
    void isMissedWhereThereMustBeOne(String path) {
        var none = service.post(path).send();
        var empty = service.post(path).json("").send();
        var ofNoType = service.post(path).body(ANN.getBytes(UTF_8)).send();

        assertThat(List.of(none, empty, ofNoType)).allSatisfy(answer -> {
            assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
            assertThat(answer.message()).startsWith(ABSENT);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {SIGN_OUT, "/api/auth/revoke-sessions", "/api/auth/revoke-other-sessions"})
    void isNotMissedWhereNothingIsRead(String path) {
        assertThat(service.signedIn().post(path).send().status()).isEqualTo(200);
        assertThat(service.signedIn().post(path).json("").send().status()).isEqualTo(200);
        assertThat(service.signedIn().post(path).json("{}").send().status()).isEqualTo(200);
        assertThat(service.signedIn()
                        .post(path)
                        .body("{".getBytes(UTF_8))
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/json;charset=UTF-8",
                "application/json ; charset=\"utf-8\"",
                "Application/JSON",
                "APPLICATION/Json ;Charset=UTF-8",
                "application/json;charset=iso-8859-1",
                "application/json;charset=utf-16",
                "application/json;charset=no-such-charset",
                "application/json;charset=-",
                "application/json;charset=",
                "application/json;charset",
                "application/json;",
                "application/json;profile=\"x;y\""
            })
    void isJsonWhateverElseItsTypeSays(String contentType) {
        var answer = service.post(SIGN_UP)
                .body(contentType, ANN.replace("Ann", "Zoë"))
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("user").path("name").textValue()).isEqualTo("Zoë");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/json",
                "application/vnd.api+json",
                "application/problem+json",
                "application/jsonx",
                "application/xml",
                "multipart/form-data",
                "application/octet-stream",
                "json"
            })
    @Tag("SR-WEB-01")
    void isRefusedWhenItIsOfAnotherType(String contentType) {
        var signOut = service.post(SIGN_OUT).body(contentType, "{}").send();
        var signUp = service.post(SIGN_UP).body(contentType, ANN).send();

        assertThat(signOut.problem()).isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
        assertThat(signOut.message())
                .isEqualTo(
                        "Content-Type \"%s\" is not allowed. Allowed types: application/json".formatted(contentType));
        assertThat(signOut.setCookies()).isEmpty();
        assertThat(signUp.problem()).isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
        assertThat(signUp.message())
                .isEqualTo("Content-Type \"%s\" is not allowed. Allowed types: ".formatted(contentType)
                        + "application/x-www-form-urlencoded, application/json");
        assertThat(service.store.users).isEmpty();
    }

    @Test
    @Tag("SR-WEB-06")
    void isRefusedInFewWordsHoweverLongItsType() {
        var answer = service.post(SIGN_OUT).body("x".repeat(5_000), "{}").send();

        assertThat(answer.message())
                .isEqualTo("Content-Type \"" + "x".repeat(100) + "…\" is not allowed. Allowed types: application/json");
    }

    @Test
    @Tag("SR-WEB-01")
    void isRefusedWhenItsTypeOnlyBeginsOrEndsLikeJson() {
        assertThat(service.post(SIGN_OUT)
                        .body("text/plain; application/json", "{}")
                        .send()
                        .status())
                .isEqualTo(415);
        assertThat(service.post(SIGN_OUT)
                        .body("application/json, text/plain", "{}")
                        .send()
                        .status())
                .isEqualTo(415);
        assertThat(service.post(SIGN_OUT)
                        .body("text/plain;charset=no-such-charset", "{}")
                        .send()
                        .status())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {SIGN_OUT, REVOKE, "/api/auth/revoke-sessions", "/api/auth/revoke-other-sessions"})
    @Tag("SR-WEB-01")
    void isAFormOnlyWhereSomebodySignsIn(String path) {
        var browser = service.signedIn();

        var answer = browser.post(path)
                .form("token=" + browser.session().id().value())
                .send();

        assertThat(answer.problem()).isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
        assertThat(answer.message())
                .isEqualTo("Content-Type \"application/x-www-form-urlencoded\" is not allowed."
                        + " Allowed types: application/json");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void isOfAnyTypeWhenItIsEmpty() {
        assertThat(service.post(SIGN_OUT).body("text/plain", "").send().status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "{\"name\"}",
                "{\"name\":}",
                "{\"name\":\"Ann\",}",
                "{'name':'Ann'}",
                "{name:\"Ann\"}",
                "{\"name\":\"A\nnn\"}",
                "{\"name\":\"\\x\"}",
                "{\"name\":\"\\u12\"}",
                "{\"name\":NaN}",
                "{\"name\":01}",
                "{\"name\":.5}",
                "{\"name\":+1}",
                "{/* */}",
                "{} // x",
                "{}{}",
                "{} x",
                "nul",
                "undefined",
                "name=Ann",
                " ",
                "\r\n\t ",
                "\uFEFF",
                "\u00a0{}",
                "{}\u0000"
            })
    void isRefusedWhenItIsNotJson(String body) {
        var answer = service.post(SIGN_OUT).json(body).send();

        assertThat(answer.problem()).isEqualTo("400 BAD_REQUEST");
        assertThat(answer.message()).isEqualTo(NOT_JSON);
        assertThat(answer.setCookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32"})
    void isRefusedWhenItIsNotUtf8(Charset charset) {
        var answer = service.post(SIGN_UP)
                .body("application/json;charset=" + charset.name(), ANN.getBytes(charset))
                .send();

        assertThat(answer.problem()).isEqualTo("400 BAD_REQUEST");
        assertThat(answer.message()).isEqualTo(NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00ff", "\u00c3", "\u00c0\u0080", "\u00ed\u00a0\u0080", "\u00f4\u0090\u0080\u0080"})
    void isRefusedWhenItIsBrokenUtf8(String name) {
        var answer = service.post(SIGN_UP)
                .body("application/json", ANN.replace("Ann", name).getBytes(ISO_8859_1))
                .send();

        assertThat(answer.problem()).isEqualTo("400 BAD_REQUEST");
        assertThat(answer.message()).isEqualTo(NOT_JSON);
    }

    @Test
    void mayBeginWithAByteOrderMark() {
        assertThat(service.post(SIGN_UP).json("\uFEFF" + ANN).send().status()).isEqualTo(200);
        assertThat(service.post(SIGN_OUT).json("\uFEFF\uFEFF{}").send().message())
                .isEqualTo(NOT_JSON);
    }

    @Test
    @Tag("SR-WEB-06")
    void isRefusedWhenAFieldIsThereTwice() {
        var answer = service.post(SIGN_UP).json("""
                {"name": "Ann", "name": "Bea", "email": "bea@example.com", "password": "password123"}""").send();

        assertThat(answer.message()).isEqualTo(NOT_JSON);
        assertThat(service.post(SIGN_OUT)
                        .json("{\"callbackURL\":\"/dash\",\"callback\\u0055RL\":\"https://evil.example/\"}")
                        .send()
                        .message())
                .isEqualTo(NOT_JSON);
        assertThat(service.post(SIGN_OUT)
                        .json("{\"x\":{\"y\":1,\"y\":1}}")
                        .send()
                        .message())
                .isEqualTo(NOT_JSON);
        assertThat(service.store.users).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {33, 1_001, 10_000})
    @Tag("SR-WEB-06")
    void isRefusedWhenItIsTooDeep(int depth) {
        var closed = service.post(SIGN_OUT)
                .json("[".repeat(depth) + "]".repeat(depth))
                .send();
        var open = service.post(SIGN_OUT).json("[".repeat(depth)).send();
        var fields = service.post(SIGN_OUT)
                .json("{\"\":".repeat(depth) + "1" + "}".repeat(depth))
                .send();

        assertThat(closed.message()).isEqualTo(NOT_JSON);
        assertThat(open.message()).isEqualTo(NOT_JSON);
        assertThat(fields.message()).isEqualTo(NOT_JSON);
    }

    @Test
    void mayBeAsDeepAsNobodyNeedsIt() {
        assertThat(service.post(SIGN_OUT)
                        .json("{\"\":".repeat(32) + "1" + "}".repeat(32))
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Tag("SR-WEB-06")
    void isRefusedWhenItsNamesAreTooLong() {
        var longest = "x".repeat(256);

        assertThat(service.post(SIGN_OUT).json("{\"" + longest + "\":1}").send().status())
                .isEqualTo(200);
        assertThat(service.post(SIGN_OUT)
                        .json("{\"" + longest + "x\":1}")
                        .send()
                        .message())
                .isEqualTo(NOT_JSON);
    }

    @Test
    @Tag("SR-WEB-06")
    void isRefusedWhenItsNumbersAreTooLong() {
        assertThat(service.post(SIGN_OUT)
                        .json("{\"x\":" + "1".repeat(60_000) + "}")
                        .send()
                        .message())
                .isEqualTo(NOT_JSON);
        assertThat(service.post(SIGN_OUT).json("{\"x\":1e999999999}").send().status())
                .isEqualTo(200);
    }

    @Test
    @Tag("SR-WEB-06")
    void isReadUpToItsLimitAndNoFurther() {
        var fits = "{\"x\":\"\"}" + " ".repeat(MAXIMUM - 8);

        var longest = service.post(SIGN_OUT).json(fits).send();
        var tooLong = service.post(SIGN_OUT).json(fits + " ").send();

        assertThat(longest.status()).isEqualTo(200);
        assertThat(tooLong.problem()).isEqualTo("413 PAYLOAD_TOO_LARGE");
        assertThat(tooLong.message()).isEqualTo("The request body is larger than 65536 bytes");
        assertThat(tooLong.setCookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/x-www-form-urlencoded"})
    @Tag("SR-WEB-06")
    void isAnsweredEvenWhenItIsHuge(String contentType) {
        var answer = service.post(SIGN_UP)
                .body(contentType, ANN.replace("Ann", "n".repeat(20_000_000)))
                .send();

        assertThat(answer.problem()).isEqualTo("413 PAYLOAD_TOO_LARGE");
        assertThat(service.store.users).isEmpty();
    }

    @Test
    @Tag("SR-WEB-06")
    void isAnsweredEvenWhenItIsHugeAndNobodySaidSo() {
        try (var wire = service.wire()) {
            wire.send(chunked(SIGN_OUT));
            var chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
            for (var sent = 0; sent < 300; sent++) {
                wire.sendExactly(chunk);
            }
            wire.sendExactly("0\r\n\r\n");

            assertThat(wire.isHeard()).isTrue();
            assertThat(wire.receive().problem()).isEqualTo("413 PAYLOAD_TOO_LARGE");
        }
    }

    @Test
    void mayComeInChunks() {
        assertThat(answerToChunks("1\r\n{\r\n1;extension=x\r\n}\r\n0\r\nX-Trailer: x\r\n\r\n")
                        .status())
                .isEqualTo(200);
        assertThat(answerToChunks("0\r\n\r\n").status()).isEqualTo(200);
        assertThat(answerToChunks("1\r\n{\r\n0\r\n\r\n").message()).isEqualTo(NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n{}\r\n0\r\n\r\n", "1\r\n{\r\nzz\r\n}\r\n0\r\n\r\n", "-1\r\n", "2\r\n{", ""})
    void isRefusedWhenItIsCutOffOrNotInChunks(String chunks) {
        assertThat(answerToChunks(chunks).problem()).isEqualTo("400 BAD_REQUEST");
    }

    @Test
    void isRefusedWhenItIsShorterThanAnnounced() {
        try (var wire = service.wire()) {
            var answer = wire.send(
                            "POST /api/auth/sign-out HTTP/1.1",
                            "Host: localhost",
                            "Content-Type: application/json",
                            "Content-Length: 10")
                    .sendExactly("{}")
                    .hangUp()
                    .receive();

            assertThat(answer.problem()).isEqualTo("400 BAD_REQUEST");
            assertThat(answer.setCookies()).isEmpty();
        }
    }

    @Test
    void isWaitedForWhenItsSenderWaitsToBeAsked() {
        try (var wire = service.wire()) {
            wire.send(
                    "POST /api/auth/sign-out HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: application/json",
                    "Content-Length: 2",
                    "Expect: 100-continue");

            wire.receiveContinue();
            assertThat(wire.sendExactly("{}").receive().body()).isEqualTo("{\"success\":true}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/auth/get-session", "/api/auth/ok"})
    void isNotReadWhereOneOnlyGets(String path) {
        assertThat(service.get(path).body("text/plain", "{").send().status()).isEqualTo(200);
        assertThat(service.get(path)
                        .json("{\"callbackURL\":\"https://evil.example/\"}")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void mayBeAFormWhoseValuesAreAllText() {
        var answer = service.post(SIGN_IN)
                .form("email=ann%40example.com&password=password123&rememberMe=false")
                .send();

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo("[body.rememberMe] Invalid input: expected boolean, received string");
    }

    @Test
    void mayBeAFormWithoutFields() {
        assertThat(service.post(SIGN_IN).form("&&").send().message())
                .isEqualTo("[body.email] Invalid input: expected string, received undefined; "
                        + "[body.password] Invalid input: expected string, received undefined");
    }

    @Test
    void mayBeAFormWithEmptyValues() {
        assertThat(service.post(SIGN_IN).form("email=&password").send().problem())
                .isEqualTo("400 INVALID_EMAIL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"email=%", "email=%z", "email=%zz", "%=x"})
    void isRefusedWhenItIsNotAForm(String form) {
        var answer = service.post(SIGN_IN).form(form).send();

        assertThat(answer.problem()).isEqualTo("400 BAD_REQUEST");
        assertThat(answer.message()).isEqualTo("Invalid form in request body");
    }

    private Answer answerToChunks(String chunks) {
        try (var wire = service.wire()) {
            return wire.send(chunked(SIGN_OUT)).sendExactly(chunks).hangUp().receive();
        }
    }

    private static String[] chunked(String path) {
        return new String[] {
            "POST " + path + " HTTP/1.1",
            "Host: localhost",
            "Content-Type: application/json",
            "Transfer-Encoding: chunked"
        };
    }
}
