package dev.latchkey.http.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.Browser;
import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReactionRoutesTest {

    private static final String UP = "{\"type\":\"upvote\"}";
    private static final String DOWN = "{\"type\":\"downvote\"}";

    @AutoClose
    private final TestService service = TestService.start();

    private final Wall wall = new Wall(service);
    private final Room room = wall.room;
    private final String path = "/api/comments/" + wall.comment + "/reactions";

    @Test
    void countsEachOpinionOfEachMemberOnce() {
        var first = react(room.member, UP);
        var again = react(room.member, UP);
        react(room.admin, UP);
        var other = react(room.member, DOWN);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().fieldNames()).toIterable().containsExactly("id", "commentId", "type", "reactions");
        assertThat(first.json().path("commentId").textValue()).isEqualTo(wall.comment);
        assertThat(first.json().path("type").textValue()).isEqualTo("upvote");
        assertThat(first.json().path("reactions").toString()).isEqualTo("{\"upvote\":1,\"downvote\":0}");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.json().path("reactions").toString()).isEqualTo("{\"upvote\":2,\"downvote\":1}");
        assertThat(room.owner
                        .get("/api/posts/" + wall.post + "/comments")
                        .send()
                        .body())
                .contains("\"reactions\":{\"upvote\":2,\"downvote\":1}");
    }

    @Test
    void takesOneBackHoweverOftenThatIsAsked() {
        react(room.member, UP);
        react(room.member, DOWN);
        react(room.admin, UP);

        var first = room.member.delete(path).json(UP).send();
        var again = room.member.delete(path).json(UP).send();

        assertThat(first.status()).isEqualTo(204);
        assertThat(first.body()).isEmpty();
        assertThat(again.status()).isEqualTo(204);
        assertThat(react(room.admin, UP).json().path("reactions").toString())
                .isEqualTo("{\"upvote\":1,\"downvote\":1}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                        | [body.type] Invalid input: expected string, received undefined
            {"type":null}             | [body.type] Invalid input: expected string, received null
            {"type":["upvote"]}       | [body.type] Invalid input: expected string, received array
            {"type":""}               | [body.type] Invalid input: expected upvote or downvote
            {"type":"UPVOTE"}         | [body.type] Invalid input: expected upvote or downvote
            {"type":"upvote "}        | [body.type] Invalid input: expected upvote or downvote
            {"type":"upvote\\u0000"} | [body.type] Invalid input: expected string without NUL characters
            """)
    @Tag("SR-WEB-06")
    void countsNothingElse(String body, String complaint) {
        react(room.member, UP);

        var added = react(room.member, body);
        var removed = room.member.delete(path).json(body).send();

        assertThat(added.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(added.message()).isEqualTo(complaint);
        assertThat(removed.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(removed.message()).isEqualTo(complaint);
        assertThat(service.store.reactions).hasSize(1);
    }

    @Test
    void takesNothingBackWithoutBeingToldWhat() {
        react(room.member, UP);

        var answer = room.member.delete(path).send();

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo("[body] Invalid input: expected object, received undefined");
        assertThat(service.store.reactions).hasSize(1);
    }

    private Answer react(Browser browser, String body) {
        return browser.post(path).json(body).send();
    }
}
