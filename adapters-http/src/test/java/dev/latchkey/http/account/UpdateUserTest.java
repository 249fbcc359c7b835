package dev.latchkey.http.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.session.SessionBuilder;
import dev.latchkey.http.Answer;
import dev.latchkey.http.Browser;
import dev.latchkey.http.TestService;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateUserTest {

    private static final String PATH = "/api/auth/update-user";

    @AutoClose
    private final TestService service = TestService.start();

    private final Browser browser = service.signedIn();

    @Test
    void changesWhatIsNamed() {
        var answer = update("{\"name\":\"Countess\",\"image\":\"https://example.com/a.png\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":true}");
        assertThat(profile()).isEqualTo(new Profile("Countess", "https://example.com/a.png"));
    }

    @Test
    void leavesWhatIsNotNamed() {
        update("{\"name\":\"Ann\",\"image\":\"https://example.com/a.png\"}");

        update("{\"name\":\"Countess\"}");
        assertThat(profile()).isEqualTo(new Profile("Countess", "https://example.com/a.png"));

        update("{\"image\":null}");
        assertThat(profile()).isEqualTo(new Profile("Countess", null));

        update("{\"name\":\"\"}");
        assertThat(profile()).isEqualTo(new Profile("", null));
    }

    @Test
    void showsEverySessionTheChangeAtOnce() {
        var other = service.signedIn(browser.user());

        update("{\"name\":\"Countess\"}");

        var seen = other.get("/api/auth/get-session").send().json();
        assertThat(seen.at("/user/name").asText()).isEqualTo("Countess");
    }

    @Test
    @Tag("SR-COO-05")
    void setsTheCookieAnewForWhatIsLeftOfTheSession() {
        service.clock.advance(Duration.ofHours(1));

        var answer = update("{\"name\":\"Countess\"}");

        assertThat(answer.setCookies())
                .containsExactly(browser.cookie() + "; Max-Age=601200; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void ignoresWhateverIsNotTheCallersToSet() {
        update("{\"name\":\"Countess\",\"id\":\"x\",\"emailVerified\":true,\"role\":\"admin\",\"createdAt\":1}");

        var user = service.store.users.get(browser.user().id());
        assertThat(user).isNotNull();
        assertThat(user.emailVerified()).isFalse();
        assertThat(user.createdAt()).isEqualTo(SessionBuilder.NOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"role\":\"admin\"}", "{\"emailVerified\":true}", "{\"email\":\"\"}", "{\"email\":null}"
            })
    void wantsSomethingToChange(String body) {
        var answer = update(body);

        assertThat(answer.problem()).isEqualTo("400 NO_FIELDS_TO_UPDATE");
        assertThat(answer.message()).isEqualTo("No fields to update");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other@example.com\"", "7", "true", "{}", "[]"})
    void doesNotChangeTheAddress(String email) {
        var answer = update("{\"name\":\"Countess\",\"email\":%s}".formatted(email));

        assertThat(answer.problem()).isEqualTo("400 EMAIL_CAN_NOT_BE_UPDATED");
        assertThat(profile()).isEqualTo(browser.user().profile());
    }

    /** Weak spot W19. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name":7}           | [body.name] Invalid input: expected string, received number
            {"name":null}        | [body.name] Invalid input: expected string, received null
            {"name":{"a":1}}     | [body.name] Invalid input: expected string, received object
            {"name":"a\\u0000b"} | [body.name] Invalid input: expected string without NUL characters
            {"name":"\\ud83d"}   | [body.name] Invalid input: expected string of well-formed Unicode
            {"image":7}          | [body.image] Invalid input: expected string, received number
            {"image":"\\u0000"}  | [body.image] Invalid input: expected string without NUL characters
            {"name":1,"image":[]}| [body.name] Invalid input: expected string, received number; [body.image] Invalid input: expected string, received array
            []                   | [body] Invalid input: expected record, received array
            "x"                  | [body] Invalid input: expected record, received string
            null                 | [body] Invalid input: expected record, received null
            """)
    @Tag("SR-WEB-06")
    void saysWhatIsWrongWithTheBody(String body, String message) {
        var answer = update(body);

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo(message);
        assertThat(profile()).isEqualTo(browser.user().profile());
    }

    @Test
    @Tag("SR-WEB-06")
    void takesNothingThatIsTooLong() {
        assertThat(update("{\"name\":\"%s\"}".formatted("x".repeat(256))).status())
                .isEqualTo(200);
        assertThat(update("{\"name\":\"%s\"}".formatted("x".repeat(257))).problem())
                .isEqualTo("400 VALIDATION_ERROR");
        assertThat(update("{\"image\":\"%s\"}".formatted("x".repeat(2_049))).problem())
                .isEqualTo("400 VALIDATION_ERROR");
        assertThat(update("{\"name\":\"%s\"}".formatted("x".repeat(20_000_000))).problem())
                .isEqualTo("413 PAYLOAD_TOO_LARGE");
    }

    @Test
    void isOnlyForThoseWhoAreSignedIn() {
        var anonymous = service.post(PATH).json("{\"name\":\"Eve\"}").send();
        service.store.sessions.clear();
        var revoked = update("{\"name\":\"Eve\"}");

        assertThat(anonymous.problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(revoked.problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(profile()).isEqualTo(browser.user().profile());
    }

    @Test
    void isOnlyForTrustedPages() {
        var answer = service.post(PATH)
                .cookie(browser.cookie())
                .origin("https://evil.example")
                .json("{\"name\":\"Eve\"}")
                .send();

        assertThat(answer.problem()).isEqualTo("403 INVALID_ORIGIN");
        assertThat(profile()).isEqualTo(browser.user().profile());
    }

    private Answer update(String body) {
        return browser.post(PATH).json(body).send();
    }

    private Profile profile() {
        var user = service.store.users.get(browser.user().id());
        assertThat(user).isNotNull();
        return user.profile();
    }
}
