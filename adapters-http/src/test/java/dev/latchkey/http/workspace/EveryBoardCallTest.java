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

/** What every call on boards and below keeps to, with a body that would be good enough. */
class EveryBoardCallTest {

    private static final String READS = """
            /api/boards/{board}
            /api/boards/{board}/posts
            /api/boards/{board}/changelogs
            /api/posts/{post}
            /api/posts/{post}/comments
            """;

    private static final String CHANGES = """
            POST   | /api/workspaces/{room}/boards     | {"name":"Ideas"}
            POST   | /api/boards/{board}/posts         | {"title":"Post","content":"Text"}
            POST   | /api/boards/{board}/changelogs    | {"title":"News","content":"Text"}
            POST   | /api/posts/{post}/comments        | {"content":"Text"}
            POST   | /api/posts/{post}/votes           | {}
            DELETE | /api/posts/{post}/votes           | {}
            POST   | /api/comments/{comment}/reactions | {"type":"upvote"}
            DELETE | /api/comments/{comment}/reactions | {"type":"downvote"}
            """;

    @AutoClose
    private final TestService service = TestService.start();

    private final Wall wall = new Wall(service);
    private final Room room = wall.room;

    EveryBoardCallTest() {
        room.owner.post(path("/api/posts/{post}/votes")).send();
        room.owner
                .post(path("/api/comments/{comment}/reactions"))
                .json("{\"type\":\"downvote\"}")
                .send();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = READS)
    void tellsAStrangerTheSameAsOfWhatDoesNotExist(String path) {
        var hidden = room.stranger.get(path(path)).send();

        assertThat(hidden.problem()).isEqualTo("404 NOT_FOUND");
        for (var id : List.of("a".repeat(32), "x", "%20", "a".repeat(33), "a".repeat(3_000))) {
            assertThat(withoutTrace(room.owner.get(path(path, id)).send())).isEqualTo(withoutTrace(hidden));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = CHANGES)
    void changesNothingForAStranger(String method, String path, String body) {
        var hidden = room.stranger.call(method, path(path)).json(body).send();

        assertThat(hidden.problem()).isEqualTo("404 NOT_FOUND");
        for (var id : List.of("a".repeat(32), "x", "%20")) {
            assertThat(withoutTrace(
                            room.owner.call(method, path(path, id)).json(body).send()))
                    .isEqualTo(withoutTrace(hidden));
        }
        assertNothingHasChanged();
    }

    /** What has the id of one thing is no other thing, though the same person may see both. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = CHANGES)
    void changesNothingWithTheIdOfSomethingElse(String method, String path, String body) {
        for (var id : List.of(room.id, wall.board, wall.post, wall.comment)) {
            if (!path(path).contains(id)) {
                assertThat(room.owner
                                .call(method, path(path, id))
                                .json(body)
                                .send()
                                .problem())
                        .isEqualTo("404 NOT_FOUND");
            }
        }
        assertNothingHasChanged();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = READS)
    void tellsNobodyAnythingWhoIsNotSignedIn(String path) {
        assertThat(service.get(path(path)).send().problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(service.get(path(path))
                        .cookie(room.owner.cookie() + "x")
                        .send()
                        .problem())
                .isEqualTo("401 UNAUTHORIZED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = CHANGES)
    @Tag("SR-WEB-02")
    void changesNothingForWhoIsNotSignedInOrComesFromElsewhere(String method, String path, String body) {
        var nobody = service.call(method, path(path)).json(body).send();
        var foreign = service.call(method, path(path))
                .cookie(room.owner.cookie())
                .origin("https://evil.example")
                .json(body)
                .send();

        assertThat(nobody.problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(foreign.problem()).isEqualTo("403 INVALID_ORIGIN");
        assertNothingHasChanged();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = CHANGES)
    @Tag("SR-WEB-06")
    void isRefusedWithABodyThatCannotBeRead(String method, String path, String body) {
        assertThat(room.owner.call(method, path(path)).json("{").send().problem())
                .isEqualTo("400 BAD_REQUEST");
        assertThat(room.owner.call(method, path(path)).form("a=b").send().problem())
                .isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
        assertThat(room.owner
                        .call(method, path(path))
                        .json(body + " ".repeat(70_000))
                        .send()
                        .problem())
                .isEqualTo("413 PAYLOAD_TOO_LARGE");
        if (!path.endsWith("votes")) {
            for (var wrong : List.of("[" + body + "]", "null", "7", "\"x\"")) {
                var answer = room.owner.call(method, path(path)).json(wrong).send();

                assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
                assertThat(answer.message()).startsWith("[body] Invalid input: expected object, received ");
            }
        }
        assertNothingHasChanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/workspaces/{room}/boards",
                "/api/boards/{board}/posts",
                "/api/boards/{board}/changelogs",
                "/api/posts/{post}/comments"
            })
    void hasNoPartsBeyondThoseThatThereAre(String path) {
        assertThat(room.owner.get(path(path) + "?limit=0").send().message()).startsWith("[query.limit] ");
        assertThat(room.owner.get(path(path) + "?cursor=x").send().message()).startsWith("[query.cursor] ");
        assertThat(room.stranger.get(path(path)).send().problem()).isEqualTo("404 NOT_FOUND");
    }

    private String path(String path) {
        return path.replace("{room}", room.id)
                .replace("{board}", wall.board)
                .replace("{post}", wall.post)
                .replace("{comment}", wall.comment);
    }

    private static String path(String path, String id) {
        return path.replaceAll("\\{[a-z]+}", id);
    }

    private void assertNothingHasChanged() {
        assertThat(service.store.boards).hasSize(1);
        assertThat(service.store.posts).hasSize(1);
        assertThat(service.store.changelogs).isEmpty();
        assertThat(service.store.comments).hasSize(1);
        assertThat(service.store.votes).hasSize(1);
        assertThat(service.store.reactions).hasSize(1);
    }

    private static String withoutTrace(Answer answer) {
        return answer.body().replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }
}
