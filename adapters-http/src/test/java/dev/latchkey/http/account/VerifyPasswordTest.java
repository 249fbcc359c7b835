package dev.latchkey.http.account;

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

class VerifyPasswordTest {

    private static final String PATH = "/api/auth/verify-password";
    private static final String RIGHT = "correct horse";

    @AutoClose
    private final TestService service = TestService.start();

    @Test
    @Tag("SR-AUT-01")
    void makesTheSessionFreshAgain() {
        var browser = given();
        service.clock.advance(POLICY.freshAge());
        assertThat(browser.get("/api/auth/list-sessions").send().problem()).isEqualTo("403 SESSION_NOT_FRESH");

        var answer = verify(browser, RIGHT);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":true}");
        assertThat(browser.get("/api/auth/list-sessions").send().status()).isEqualTo(200);
    }

    @Test
    @Tag("SR-REV-04")
    void makesNoOtherSessionFresh() {
        var browser = given();
        var other = service.signedIn(browser.user());
        service.clock.advance(POLICY.freshAge());

        verify(browser, RIGHT);

        assertThat(other.get("/api/auth/list-sessions").send().problem()).isEqualTo("403 SESSION_NOT_FRESH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "correct house", "Correct horse", "correct horse "})
    void refusesAnyOtherPasswordAndFreshensNothing(String typed) {
        var browser = given();
        service.clock.advance(POLICY.freshAge());

        var answer = verify(browser, typed);

        assertThat(answer.problem()).isEqualTo("400 INVALID_PASSWORD");
        assertThat(answer.message()).isEqualTo("Invalid password");
        assertThat(browser.get("/api/auth/list-sessions").send().problem()).isEqualTo("403 SESSION_NOT_FRESH");
    }

    @Test
    void refusesWhoeverHasNoPassword() {
        assertThat(verify(service.signedIn(), RIGHT).problem()).isEqualTo("400 INVALID_PASSWORD");
    }

    @Test
    void refusesAPasswordThatIsTooLong() {
        assertThat(verify(given(), "x".repeat(129)).problem()).isEqualTo("400 PASSWORD_TOO_LONG");
    }

    @Test
    void isOnlyForThoseWhoAreSignedIn() {
        var answer = service.post(PATH).json("{\"password\":\"correct horse\"}").send();

        assertThat(answer.problem()).isEqualTo("401 UNAUTHORIZED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                    | [body.password] Invalid input: expected string, received undefined
            {"password": null}    | [body.password] Invalid input: expected string, received null
            {"password": 12345678}| [body.password] Invalid input: expected string, received number
            {"password": ["a"]}   | [body.password] Invalid input: expected string, received array
            []                    | [body] Invalid input: expected object, received array
            """)
    void saysWhatIsWrongWithTheBody(String body, String message) {
        var answer = given().post(PATH).json(body).send();

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo(message);
    }

    private Browser given() {
        var browser = service.signedIn();
        service.setPassword(browser.user(), RIGHT);
        return browser;
    }

    private static Answer verify(Browser browser, String password) {
        return browser.post(PATH)
                .json("{\"password\":\"%s\"}".formatted(password))
                .send();
    }
}
