package dev.latchkey.http.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegrationRoutesTest {

    private static final String SLACK = "{\"type\":\"slack\",\"webhookUrl\":\"https://hooks.example.com/secret\"}";

    @AutoClose
    private final TestService service = TestService.start();

    private final Room room = new Room(service);

    @Test
    void joinsAWorkspaceToAChatOfEachTypeOnce() {
        var answer = add(SLACK);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().fieldNames()).toIterable().containsExactly("id", "type", "webhookUrl", "createdAt");
        assertThat(answer.json().path("webhookUrl").textValue()).isEqualTo("https://hooks.example.com/secret");
        assertThat(add(SLACK).problem()).isEqualTo("409 INTEGRATION_EXISTS");
        assertThat(add(SLACK.replace("slack", "discord")).status()).isEqualTo(201);
        assertThat(room.admin.get(room.path("integrations")).send().json().path("integrations"))
                .hasSize(2)
                .contains(answer.json());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                        | [body.type] Invalid input: expected string, received undefined; [body.webhookUrl] Invalid input: expected string, received undefined
            {"type":"teams","webhookUrl":"https://example.com/x"}     | [body.type] Invalid input: expected discord or slack
            {"type":"SLACK","webhookUrl":"https://example.com/x"}     | [body.type] Invalid input: expected discord or slack
            {"type":"slack","webhookUrl":""}                          | [body.webhookUrl] Invalid input: expected an https address
            {"type":"slack","webhookUrl":"http://example.com/x"}      | [body.webhookUrl] Invalid input: expected an https address
            {"type":"slack","webhookUrl":"https://a:b@example.com/x"} | [body.webhookUrl] Invalid input: expected an https address
            {"type":"slack","webhookUrl":"file:///etc/passwd"}        | [body.webhookUrl] Invalid input: expected an https address
            {"type":"slack","webhookUrl":null}                        | [body.webhookUrl] Invalid input: expected string, received null
            """)
    @Tag("SR-WEB-06")
    void joinsItToNothingElse(String body, String complaint) {
        var answer = add(body);

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo(complaint);
        assertThat(service.store.integrations).isEmpty();
    }

    @Test
    @Tag("SR-WEB-06")
    void refusesAnAddressThatIsTooLong() {
        var webhook = "https://hooks.example.com/" + "a".repeat(2_048);

        assertThat(add(SLACK.replace("https://hooks.example.com/secret", webhook))
                        .problem())
                .isEqualTo("400 VALIDATION_ERROR");
    }

    private Answer add(String body) {
        return room.owner.post(room.path("integrations")).json(body).send();
    }
}
