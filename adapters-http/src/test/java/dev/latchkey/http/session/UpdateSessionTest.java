package dev.latchkey.http.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateSessionTest {

    private static final String PATH = "/api/auth/update-session";

    @AutoClose
    private final TestService service = TestService.start();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"theme\":\"dark\"}",
                "{\"token\":\"x\",\"userId\":\"y\",\"expiresAt\":\"2099-01-01T00:00:00.000Z\"}",
                "{\"ipAddress\":\"\\u0000\"}"
            })
    void hasNothingToSet(String body) {
        var browser = service.signedIn();

        var answer = browser.post(PATH).json(body).send();

        assertThat(answer.problem()).isEqualTo("400 NO_FIELDS_TO_UPDATE");
        assertThat(service.store.sessions.values()).containsExactly(browser.session());
    }

    @Test
    void wantsARecord() {
        var answer = service.signedIn().post(PATH).json("[]").send();

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo("[body] Invalid input: expected record, received array");
    }

    @Test
    void isOnlyForThoseWhoAreSignedIn() {
        assertThat(service.post(PATH).json("{}").send().problem()).isEqualTo("401 UNAUTHORIZED");
    }
}
