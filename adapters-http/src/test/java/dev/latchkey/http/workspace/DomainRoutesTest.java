package dev.latchkey.http.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainRoutesTest {

    @AutoClose
    private final TestService service = TestService.start();

    private final Room room = new Room(service);

    @Test
    void addsAHost() {
        var answer = add("{\"host\":\"Docs.Example.com\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().fieldNames()).toIterable().containsExactly("id", "host", "createdAt");
        assertThat(answer.json().path("host").textValue()).isEqualTo("docs.example.com");
        assertThat(room.member.get(room.path("domains")).send().json().at("/domains/0"))
                .isEqualTo(answer.json());
    }

    @Test
    void addsNoHostThatIsSomebodysEvenSomebodyElses() {
        add("{\"host\":\"docs.example.com\"}");
        var other = new Room(service);

        assertThat(add("{\"host\":\"DOCS.example.com\"}").problem()).isEqualTo("409 HOST_TAKEN");
        assertThat(other.owner
                        .post(other.path("domains"))
                        .json("{\"host\":\"docs.example.com\"}")
                        .send()
                        .problem())
                .isEqualTo("409 HOST_TAKEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"host\":null}",
                "{\"host\":7}",
                "{\"host\":\"\"}",
                "{\"host\":\"localhost\"}",
                "{\"host\":\"127.0.0.1\"}",
                "{\"host\":\"https://example.com\"}",
                "{\"host\":\"example.com:443\"}",
                "{\"host\":\"example.com\\u0000\"}",
                "{\"host\":\"example.com\\r\\nX: y\"}"
            })
    @Tag("SR-WEB-06")
    void addsNothingThatIsNoHost(String body) {
        var answer = add(body);

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).startsWith("[body.host] Invalid input: expected ");
        assertThat(service.store.domains).isEmpty();
    }

    private Answer add(String body) {
        return room.owner.post(room.path("domains")).json(body).send();
    }
}
