package dev.latchkey.http.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every call on a workspace itself keeps to, with a body that would be good enough. */
class EveryRoomCallTest {

    private static final String READS = """
            ``
            members
            invitations
            domains
            branding
            integrations
            """;

    private static final String CHANGES = """
            members      | {"email":"nobody@example.com"}
            invitations  | {"email":"eve@example.com"}
            domains      | {"host":"docs.example.com"}
            branding     | {"theme":"dark"}
            integrations | {"type":"slack","webhookUrl":"https://hooks.example.com/x"}
            """;

    @AutoClose
    private final TestService service = TestService.start();

    private final Room room = new Room(service);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = READS)
    void tellsAStrangerTheSameAsOfWhatDoesNotExist(String name) {
        var hidden = room.stranger.get(path(room.id, name)).send();

        assertThat(hidden.problem()).isEqualTo("404 NOT_FOUND");
        assertThat(withoutTrace(hidden))
                .isEqualTo(withoutTrace(
                        room.stranger.get(path("a".repeat(32), name)).send()))
                .isEqualTo(withoutTrace(room.stranger.get(path("x", name)).send()))
                .isEqualTo(withoutTrace(room.owner.get(path("%20", name)).send()))
                .isEqualTo(withoutTrace(
                        room.owner.get(path("a".repeat(3_000), name)).send()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = CHANGES)
    void changesNothingForAStranger(String name, String body) {
        var hidden = room.stranger.post(room.path(name)).json(body).send();

        assertThat(hidden.problem()).isEqualTo("404 NOT_FOUND");
        assertThat(withoutTrace(hidden))
                .isEqualTo(withoutTrace(room.stranger
                        .post(path("a".repeat(32), name))
                        .json(body)
                        .send()))
                .isEqualTo(
                        withoutTrace(room.owner.post(path("x", name)).json(body).send()));
        assertNothingIsThere();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = CHANGES)
    void changesNothingForAMember(String name, String body) {
        assertThat(room.member.post(room.path(name)).json(body).send().problem())
                .isEqualTo("403 FORBIDDEN");

        assertNothingIsThere();
    }

    @ParameterizedTest
    @ValueSource(strings = {"invitations", "integrations"})
    void keepsFromMembersWhatIsNotTheirsToSee(String name) {
        assertThat(room.member.get(room.path(name)).send().problem()).isEqualTo("403 FORBIDDEN");
        assertThat(room.admin.get(room.path(name)).send().body()).isEqualTo("{\"" + name + "\":[]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = READS)
    void tellsNobodyAnythingWhoIsNotSignedIn(String name) {
        assertThat(service.get(path(room.id, name)).send().problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(service.get(path(room.id, name))
                        .cookie(room.owner.cookie() + "x")
                        .send()
                        .problem())
                .isEqualTo("401 UNAUTHORIZED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = CHANGES)
    void changesNothingForWhoIsNotSignedIn(String name, String body) {
        assertThat(service.post(room.path(name)).json(body).send().problem()).isEqualTo("401 UNAUTHORIZED");

        assertNothingIsThere();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = CHANGES)
    @Tag("SR-WEB-06")
    void isRefusedWithABodyThatIsNoObject(String name, String body) {
        for (var wrong : List.of("[" + body + "]", "null", "7", "\"" + name + "\"")) {
            var answer = room.owner.post(room.path(name)).json(wrong).send();

            assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
            assertThat(answer.message()).startsWith("[body] Invalid input: expected object, received ");
        }
        assertThat(room.owner.post(room.path(name)).json("{").send().problem()).isEqualTo("400 BAD_REQUEST");
        assertThat(room.owner.post(room.path(name)).form("a=b").send().problem())
                .isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
        assertNothingIsThere();
    }

    @ParameterizedTest
    @ValueSource(strings = {"members", "invitations", "domains", "integrations"})
    void hasNoPartsBeyondThoseThatThereAre(String name) {
        assertThat(room.owner.get(room.path(name) + "?limit=0").send().message())
                .startsWith("[query.limit] ");
        assertThat(room.owner.get(room.path(name) + "?cursor=x").send().message())
                .startsWith("[query.cursor] ");
    }

    private void assertNothingIsThere() {
        assertThat(service.store.members).hasSize(3);
        assertThat(service.store.invitations).isEmpty();
        assertThat(service.store.domains).isEmpty();
        assertThat(service.store.brandings).isEmpty();
        assertThat(service.store.integrations).isEmpty();
    }

    private static String path(String id, String name) {
        return "/api/workspaces/" + id + (name.isEmpty() ? "" : "/" + name);
    }

    private static String withoutTrace(Answer answer) {
        return answer.body().replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }
}
