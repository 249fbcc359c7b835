package dev.latchkey.http.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.workspace.Changelog;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write on a board: posts, and changelogs. */
class ArticleRoutesTest {

    @AutoClose
    private final TestService service = TestService.start();

    private final Wall wall = new Wall(service);
    private final Room room = wall.room;

    @Test
    void addsAPostForAMember() {
        var answer = write("posts", "{\"title\":\"Dark mode\",\"content\":\"Please.\\n<b>Now</b>\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().fieldNames())
                .toIterable()
                .containsExactly(
                        "id", "boardId", "title", "content", "author", "displayName", "votes", "voted", "createdAt");
        assertThat(answer.json().path("boardId").textValue()).isEqualTo(wall.board);
        assertThat(answer.json().path("title").textValue()).isEqualTo("Dark mode");
        assertThat(answer.json().path("content").textValue()).isEqualTo("Please.\n<b>Now</b>");
        assertThat(answer.json().at("/author/id").textValue())
                .isEqualTo(room.member.user().id().value());
        assertThat(answer.json().path("votes").intValue()).isZero();
        assertThat(answer.json().path("voted").booleanValue()).isFalse();
        assertThat(answer.body()).doesNotContain("@");
        assertThat(room.owner
                        .get("/api/posts/" + answer.json().path("id").textValue())
                        .send()
                        .json())
                .isEqualTo(answer.json());
    }

    @Test
    void listsPostsInParts() {
        write("posts", "{\"title\":\"Second\",\"content\":\"Text\"}");

        var first = room.owner.get(path("posts") + "?limit=1").send().json();
        var last = room.owner
                .get(path("posts") + "?cursor=" + first.path("nextCursor").textValue())
                .send()
                .json();

        assertThat(first.path("posts")).hasSize(1);
        assertThat(last.path("posts")).hasSize(1);
        assertThat(first.at("/posts/0")).isNotEqualTo(last.at("/posts/0"));
        assertThat(last.has("nextCursor")).isFalse();
    }

    @Test
    void addsAChangelogForAMember() {
        var answer = write("changelogs", "{\"title\":\"Version 2\",\"content\":\"It is dark.\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().fieldNames())
                .toIterable()
                .containsExactly("id", "boardId", "title", "content", "author", "displayName", "createdAt");
        assertThat(room.owner.get(path("changelogs")).send().json().at("/changelogs/0"))
                .isEqualTo(answer.json());
    }

    @Test
    void showsWhatIsWrittenWithoutItsAuthorWhoseAccountIsDeleted() {
        write("changelogs", "{\"title\":\"Version 2\",\"content\":\"It is dark.\"}");
        service.store.posts.replaceAll(
                (id, it) -> new Post(id, it.board(), null, it.title(), it.content(), it.createdAt()));
        service.store.changelogs.replaceAll(
                (id, it) -> new Changelog(id, it.board(), null, it.title(), it.content(), it.createdAt()));

        for (var name : List.of("posts", "changelogs")) {
            var article = room.owner.get(path(name)).send().json().at("/" + name + "/0");

            assertThat(article.path("author").isNull()).isTrue();
            assertThat(article.path("displayName").textValue()).isEqualTo("Deleted user");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                     | [body.title] Invalid input: expected string, received undefined; [body.content] Invalid input: expected string, received undefined
            {"title":7,"content":[]}               | [body.title] Invalid input: expected string, received number; [body.content] Invalid input: expected string, received array
            {"title":"","content":" \\n"}        | [body.title] Invalid input: expected 1 to 200 characters that say something, and no control characters; [body.content] Invalid input: expected 1 to 10000 characters that say something
            {"title":"a\\u0007","content":"x"}   | [body.title] Invalid input: expected 1 to 200 characters that say something, and no control characters
            {"title":"x","content":"\\u0000"}    | [body.content] Invalid input: expected string without NUL characters
            {"title":"x","content":null}           | [body.content] Invalid input: expected string, received null
            """)
    @Tag("SR-WEB-06")
    void addsNothingThatDoesNotSayWhat(String body, String complaints) {
        for (var name : List.of("posts", "changelogs")) {
            var answer = write(name, body);

            assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
            assertThat(answer.message()).isEqualTo(complaints);
        }
        assertThat(service.store.posts).hasSize(1);
        assertThat(service.store.changelogs).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"posts", "changelogs"})
    @Tag("SR-WEB-06")
    void takesTextsUpToTheirLimits(String name) {
        var body = "{\"title\":\"%s\",\"content\":\"%s\"}";

        assertThat(write(name, body.formatted("x".repeat(200), "y".repeat(10_000)))
                        .status())
                .isEqualTo(201);
        assertThat(write(name, body.formatted("x".repeat(201), "y")).message()).startsWith("[body.title] ");
        assertThat(write(name, body.formatted("x", "y".repeat(10_001))).message())
                .startsWith("[body.content] ");
    }

    private String path(String name) {
        return "/api/boards/" + wall.board + "/" + name;
    }

    private Answer write(String name, String body) {
        return room.member.post(path(name)).json(body).send();
    }
}
