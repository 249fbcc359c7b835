package dev.latchkey.http.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrandingRoutesTest {

    @AutoClose
    private final TestService service = TestService.start();

    private final Room room = new Room(service);

    @Test
    void isNotThereUntilSomethingIsChosen() {
        assertThat(show().problem()).isEqualTo("404 NOT_FOUND");

        var answer = set("{}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().fieldNames())
                .toIterable()
                .containsExactly("id", "primaryColor", "theme", "logoUrl", "updatedAt");
        assertThat(answer.json().path("primaryColor").isNull()).isTrue();
        assertThat(show().json()).isEqualTo(answer.json());
    }

    @Test
    void keepsWhatIsNotSentAndLosesWhatIsNull() {
        var first = set("{\"primaryColor\":\"#f00\",\"theme\":\"dark\",\"logoUrl\":\"https://example.com/l.png\"}");
        var second = set("{\"theme\":\"system\",\"logoUrl\":null}");

        assertThat(first.json().path("logoUrl").textValue()).isEqualTo("https://example.com/l.png");
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(second.json().path("primaryColor").textValue()).isEqualTo("#f00");
        assertThat(second.json().path("theme").textValue()).isEqualTo("system");
        assertThat(second.json().path("logoUrl").isNull()).isTrue();
        assertThat(show().json()).isEqualTo(second.json());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"primaryColor":""}                              | [body.primaryColor] Invalid input: expected #rgb or #rrggbb
            {"primaryColor":"red"}                           | [body.primaryColor] Invalid input: expected #rgb or #rrggbb
            {"primaryColor":7}                               | [body.primaryColor] Invalid input: expected string, received number
            {"theme":"pink"}                                 | [body.theme] Invalid input: expected light, dark or system
            {"theme":[]}                                     | [body.theme] Invalid input: expected string, received array
            {"logoUrl":"http://example.com/l.png"}           | [body.logoUrl] Invalid input: expected an https address
            {"logoUrl":"javascript:alert(1)"}                | [body.logoUrl] Invalid input: expected an https address
            {"logoUrl":"https://ada:secret@example.com/"}    | [body.logoUrl] Invalid input: expected an https address
            {"logoUrl":"https://example.com/\\u0000"}        | [body.logoUrl] Invalid input: expected string without NUL characters
            """)
    @Tag("SR-WEB-06")
    void refusesWhatNoPageCanLookLike(String body, String complaint) {
        var answer = set(body);

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo(complaint);
        assertThat(service.store.brandings).isEmpty();
    }

    private Answer set(String body) {
        return room.admin.post(room.path("branding")).json(body).send();
    }

    private Answer show() {
        return room.member.get(room.path("branding")).send();
    }
}
