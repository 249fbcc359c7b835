package dev.latchkey.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("SR-WEB-07")
class RedirectTest {

    private static final String EVIL = "https://evil.example/";

    @AutoClose
    private final TestService service = TestService.start();

    @ParameterizedTest
    @CsvSource({
        "callbackURL, INVALID_CALLBACK_URL, Invalid callbackURL",
        "redirectTo, INVALID_REDIRECT_URL, Invalid redirectURL",
        "errorCallbackURL, INVALID_ERROR_CALLBACK_URL, Invalid errorCallbackURL",
        "newUserCallbackURL, INVALID_NEW_USER_CALLBACK_URL, Invalid newUserCallbackURL"
    })
    void goesNowhereThatIsNotTrusted(String field, String code, String message) {
        var evil = service.post("/api/auth/sign-out")
                .json("{\"%s\":\"%s\"}".formatted(field, EVIL))
                .send();
        var ours = service.post("/api/auth/sign-out")
                .json("{\"%s\":\"/dash\"}".formatted(field))
                .send();

        assertThat(evil.problem()).isEqualTo("403 " + code);
        assertThat(evil.message()).isEqualTo(message);
        assertThat(evil.setCookies()).isEmpty();
        assertThat(ours.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            callbackURL        | 7          | callbackURL
            callbackURL        | true       | callbackURL
            callbackURL        | ["/dash"]  | callbackURL
            callbackURL        | {}         | callbackURL
            redirectTo         | 7          | redirectURL
            errorCallbackURL   | []         | errorCallbackURL
            newUserCallbackURL | {"a":"b"}  | newUserCallbackURL
            """)
    void isAlwaysText(String field, String value, String label) {
        var answer = service.post("/api/auth/sign-out")
                .json("{\"%s\":%s}".formatted(field, value))
                .send();

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo("Invalid " + label + ": expected a string");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/auth/get-session",
                "/api/auth/sign-up/email",
                "/api/auth/sign-in/email",
                "/api/auth/sign-out",
                "/api/auth/revoke-session",
                "/api/auth/revoke-sessions",
                "/api/auth/request-password-reset",
                "/api/auth/reset-password",
                "/api/auth/send-verification-email",
                "/api/auth/change-email",
                "/api/auth/revoke-other-sessions"
            })
    void isLookedAtByEveryCallThatChangesSomething(String path) {
        var answer = service.post(path)
                .json("{\"errorCallbackURL\":\"%s\"}".formatted(EVIL))
                .send();

        assertThat(answer.problem()).isEqualTo("403 INVALID_ERROR_CALLBACK_URL");
    }

    @Test
    void isLookedAtInAFormAsWell() {
        var answer = service.post("/api/auth/sign-in/email")
                .form("email=ann%40example.com&password=x&callbackURL=https%3A%2F%2Fevil.example%2F")
                .send();

        assertThat(answer.problem()).isEqualTo("403 INVALID_CALLBACK_URL");
    }

    @Test
    void isLookedForInTheQueryWhenTheBodyNamesNone() {
        var evilQuery = "/api/auth/sign-out?callbackURL=https%3A%2F%2Fevil.example%2F";

        assertThat(service.post(evilQuery).send().problem()).isEqualTo("403 INVALID_CALLBACK_URL");
        assertThat(service.post(evilQuery).json("{}").send().problem()).isEqualTo("403 INVALID_CALLBACK_URL");
        assertThat(service.post(evilQuery).json("{\"callbackURL\":null}").send().problem())
                .isEqualTo("403 INVALID_CALLBACK_URL");
        assertThat(service.post(evilQuery)
                        .json("{\"callbackURL\":\"/dash\"}")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(service.post("/api/auth/sign-out?callbackURL=%2Fdash").send().status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "callbackURL=https://evil.example/",
                "callbackURL=%68ttps%3A%2F%2Fevil.example%2F",
                "callback%55RL=https://evil.example/",
                "x=%zz&callbackURL=https://evil.example/",
                "callbackURL=https://evil.example/%zz",
                "callbackURL=%zz",
                "callbackURL=/dash&callbackURL=https://evil.example/",
                "callbackURL=https://evil.example/&callbackURL=/dash",
                "callbackURL=&callbackURL=https://evil.example/"
            })
    void isFoundInTheQueryHoweverItIsWritten(String query) {
        assertThat(service.answerTo("POST /api/auth/sign-out?" + query + " HTTP/1.1", "Host: localhost")
                        .problem())
                .isEqualTo("403 INVALID_CALLBACK_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "utf-16", "no-such-charset", "-", "\"\""})
    void isFoundInTheQueryWhateverCharsetTheBodyClaims(String charset) {
        var answer = service.post("/api/auth/sign-out?callbackURL=https%3A%2F%2Fevil.example%2F")
                .body("application/json;charset=" + charset, "{}")
                .send();

        assertThat(answer.problem()).isEqualTo("403 INVALID_CALLBACK_URL");
    }

    @Test
    void isLookedForInTheQueryUnderOneNameOnly() {
        assertThat(service.post("/api/auth/sign-out?redirectTo=https%3A%2F%2Fevil.example%2F")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void mayBeLeftOpen() {
        assertThat(service.post("/api/auth/sign-out")
                        .json("{\"callbackURL\":\"\",\"redirectTo\":null}")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void doesNotMatterToThoseWhoOnlyRead() {
        assertThat(service.get("/api/auth/get-session?callbackURL=https%3A%2F%2Fevil.example%2F")
                        .send()
                        .status())
                .isEqualTo(200);
    }
}
