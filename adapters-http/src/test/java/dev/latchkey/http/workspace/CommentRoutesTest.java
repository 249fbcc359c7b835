package dev.latchkey.http.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentRoutesTest {

    @AutoClose
    private final TestService service = TestService.start();

    private final Wall wall = new Wall(service);
    private final Room room = wall.room;

    @Test
    void addsACommentForAMember() {
        var answer = write("{\"content\":\"Me too.\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().fieldNames())
                .toIterable()
                .containsExactly(
                        "id", "postId", "parentId", "content", "author", "displayName", "reactions", "createdAt");
        assertThat(answer.json().path("postId").textValue()).isEqualTo(wall.post);
        assertThat(answer.json().path("parentId").isNull()).isTrue();
        assertThat(answer.json().path("reactions").toString()).isEqualTo("{\"upvote\":0,\"downvote\":0}");
        assertThat(answer.body()).doesNotContain("@");
    }

    @Test
    void addsRepliesToReplies() {
        service.clock.advance(Duration.ofSeconds(1));
        var reply = write("{\"content\":\"No.\",\"parentId\":\"%s\"}".formatted(wall.comment));
        service.clock.advance(Duration.ofSeconds(1));
        var id = reply.json().path("id").textValue();
        var answer = write("{\"content\":\"Yes!\",\"parentId\":\"%s\"}".formatted(id));

        assertThat(reply.json().path("parentId").textValue()).isEqualTo(wall.comment);
        assertThat(answer.json().path("parentId").textValue()).isEqualTo(id);
        var comments = room.owner.get(path(wall.post)).send().json();
        assertThat(comments.path("comments")).hasSize(3);
        assertThat(comments.at("/comments/1")).isEqualTo(reply.json());
        assertThat(comments.at("/comments/2")).isEqualTo(answer.json());
    }

    @Test
    void addsNoReplyToACommentThatIsNotOnTheSamePost() {
        var other = new Wall(service);
        var reply = "{\"content\":\"No.\",\"parentId\":\"%s\"}";

        var foreign = write(reply.formatted(other.comment));
        var unknown = write(reply.formatted("a".repeat(32)));

        assertThat(foreign.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(foreign.message()).isEqualTo("[body.parentId] Invalid input: expected a comment on the same post");
        assertThat(unknown.message()).isEqualTo(foreign.message());
        assertThat(service.store.comments).hasSize(2);
    }

    @Test
    void showsACommentWithoutItsAuthorWhoseAccountIsDeleted() {
        service.store.comments.replaceAll(
                (id, it) -> new Comment(id, it.post(), it.parent(), null, it.content(), it.createdAt()));

        var comment = room.owner.get(path(wall.post)).send().json().at("/comments/0");

        assertThat(comment.path("author").isNull()).isTrue();
        assertThat(comment.path("displayName").textValue()).isEqualTo("Deleted user");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                     | [body.content] Invalid input: expected string, received undefined
            {"content":null}                       | [body.content] Invalid input: expected string, received null
            {"content":""}                         | [body.content] Invalid input: expected 1 to 10000 characters that say something
            {"content":{}}                         | [body.content] Invalid input: expected string, received object
            {"content":"a\\u0000"}               | [body.content] Invalid input: expected string without NUL characters
            {"content":"a","parentId":""}          | [body.parentId] Invalid input: expected a comment on the same post
            {"content":"a","parentId":"x"}         | [body.parentId] Invalid input: expected a comment on the same post
            {"content":"a","parentId":7}           | [body.parentId] Invalid input: expected string, received number
            {"content":"a","parentId":"\\u0000"} | [body.parentId] Invalid input: expected string without NUL characters
            """)
    @Tag("SR-WEB-06")
    void addsNothingThatDoesNotSayWhat(String body, String complaint) {
        var answer = write(body);

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo(complaint);
        assertThat(service.store.comments).hasSize(1);
    }

    private Answer write(String body) {
        return room.member.post(path(wall.post)).json(body).send();
    }

    private static String path(String post) {
        return "/api/posts/" + post + "/comments";
    }
}
