package dev.latchkey.http.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.http.Answer;
import dev.latchkey.http.Browser;
import dev.latchkey.http.TestService;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceRoutesTest {

    @AutoClose
    private final TestService service = TestService.start();

    private final Browser ada = service.signedIn();

    @Test
    void foundsAWorkspaceForTheAsker() {
        var answer = create("{\"name\":\"Acme\",\"slug\":\"acme\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().fieldNames()).toIterable().containsExactly("id", "name", "slug", "role", "createdAt");
        assertThat(answer.json().path("id").textValue()).matches("[A-Za-z0-9]{32}");
        assertThat(answer.json().path("name").textValue()).isEqualTo("Acme");
        assertThat(answer.json().path("slug").textValue()).isEqualTo("acme");
        assertThat(answer.json().path("role").textValue()).isEqualTo("owner");
        assertThat(answer.json().path("createdAt").textValue()).isEqualTo("2026-03-01T12:00:00.000Z");
        assertThat(show(ada, answer)).isEqualTo(answer.json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"Acme\"}", "{\"name\":\"Acme\",\"slug\":null,\"owner\":\"eve\",\"id\":\"x\"}"})
    void asksForNothingButAName(String body) {
        var answer = create(body);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("slug").isNull()).isTrue();
        assertThat(List.copyOf(service.store.workspaces.values()).getLast().owner())
                .isEqualTo(ada.user().id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                 | [body.name] Invalid input: expected string, received undefined
            {"name":null}                      | [body.name] Invalid input: expected string, received null
            {"name":7}                         | [body.name] Invalid input: expected string, received number
            {"name":["Acme"]}                  | [body.name] Invalid input: expected string, received array
            {"name":""}                        | [body.name] Invalid input: expected 1 to 100 characters
            {"name":" \\t"}                    | [body.name] Invalid input: expected 1 to 100 characters
            {"name":"A\\u0000"}                | [body.name] Invalid input: expected string without NUL
            {"name":"A\\nB"}                   | [body.name] Invalid input: expected 1 to 100 characters
            {"name":"\\ud83d"}                 | [body.name] Invalid input: expected string of well-formed Unicode
            {"name":"Acme","slug":""}          | [body.slug] Invalid input: expected 1 to 63 lower-case
            {"name":"Acme","slug":"A"}         | [body.slug] Invalid input: expected 1 to 63 lower-case
            {"name":"Acme","slug":"a/../b"}    | [body.slug] Invalid input: expected 1 to 63 lower-case
            {"name":"Acme","slug":false}       | [body.slug] Invalid input: expected string, received boolean
            {"slug":{}}                        | [body.name] Invalid input: expected string, received undefined; [body.slug]
            []                                 | [body] Invalid input: expected object, received array
            null                               | [body] Invalid input: expected object, received null
            "Acme"                             | [body] Invalid input: expected object, received string
            """)
    @Tag("SR-WEB-06")
    void foundsNothingOfWhatIsNoName(String body, String complaint) {
        var answer = create(body);

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).startsWith(complaint);
        assertThat(service.store.workspaces).isEmpty();
    }

    @Test
    @Tag("SR-WEB-06")
    void boundsNameAndSlug() {
        assertThat(create("{\"name\":\"" + "a".repeat(101) + "\"}").problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(create("{\"name\":\"a\",\"slug\":\"" + "a".repeat(64) + "\"}")
                        .problem())
                .isEqualTo("400 VALIDATION_ERROR");
        assertThat(create("{\"name\":\"" + "a".repeat(100) + "\",\"slug\":\"" + "a".repeat(63) + "\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void givesASlugOnce() {
        create("{\"name\":\"Acme\",\"slug\":\"acme\"}");

        assertThat(create("{\"name\":\"Other\",\"slug\":\"acme\"}").problem()).isEqualTo("409 SLUG_TAKEN");
    }

    @Test
    void listsThoseOfTheAskerPartByPart() {
        var names = IntStream.range(0, 5).mapToObj(number -> "W" + number).toList();
        names.forEach(name -> {
            create("{\"name\":\"" + name + "\"}");
            service.clock.advance(Duration.ofSeconds(1));
        });
        service.signedIn()
                .post("/api/workspaces")
                .json("{\"name\":\"Not hers\"}")
                .send();

        var first = ada.get("/api/workspaces?limit=3").send().json();
        var rest = ada.get("/api/workspaces?limit=3&cursor="
                        + first.path("nextCursor").textValue())
                .send()
                .json();

        assertThat(first.path("workspaces").findValuesAsText("name")).isEqualTo(names.subList(0, 3));
        assertThat(rest.path("workspaces").findValuesAsText("name")).isEqualTo(names.subList(3, 5));
        assertThat(rest.has("nextCursor")).isFalse();
        assertThat(service.signedIn().get("/api/workspaces").send().body()).isEqualTo("{\"workspaces\":[]}");
    }

    @Test
    void showsToEachWhatTheyAreThere() {
        var room = new Room(service);

        assertThat(room.member
                        .get("/api/workspaces/" + room.id)
                        .send()
                        .json()
                        .path("role")
                        .textValue())
                .isEqualTo("member");
        assertThat(room.admin
                        .get("/api/workspaces")
                        .send()
                        .json()
                        .at("/workspaces/0/role")
                        .textValue())
                .isEqualTo("admin");
    }

    private Answer create(String body) {
        return ada.post("/api/workspaces").json(body).send();
    }

    private static JsonNode show(Browser asker, Answer created) {
        return asker.get("/api/workspaces/" + created.json().path("id").textValue())
                .send()
                .json();
    }
}
