package dev.latchkey.http.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardRoutesTest {

    @AutoClose
    private final TestService service = TestService.start();

    private final Room room = new Room(service);

    @Test
    void createsABoardForAMember() {
        var answer = create("{\"name\":\"Ideas\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().fieldNames())
                .toIterable()
                .containsExactly("id", "workspaceId", "name", "creator", "displayName", "createdAt");
        assertThat(answer.json().path("workspaceId").textValue()).isEqualTo(room.id);
        assertThat(answer.json().path("name").textValue()).isEqualTo("Ideas");
        assertThat(answer.json().path("creator").fieldNames()).toIterable().containsExactly("id", "name", "image");
        assertThat(answer.json().at("/creator/id").textValue())
                .isEqualTo(room.member.user().id().value());
        assertThat(answer.json().path("displayName").textValue())
                .isEqualTo(room.member.user().profile().name());
        assertThat(answer.json().path("createdAt").textValue()).isEqualTo("2026-03-01T12:00:00.000Z");
        assertThat(answer.body()).doesNotContain("@");
    }

    @Test
    void showsItToWhoeverIsInTheWorkspace() {
        var board = create("{\"name\":\"Ideas\"}").json();

        var path = "/api/boards/" + board.path("id").textValue();
        assertThat(room.admin.get(path).send().json()).isEqualTo(board);
        assertThat(room.owner.get(room.path("boards")).send().json().at("/boards/0"))
                .isEqualTo(board);
    }

    @Test
    void listsThemInPartsThatNoDeletionShifts() {
        for (var name = 1; name <= 5; name++) {
            create("{\"name\":\"%d\"}".formatted(name));
            service.clock.advance(Duration.ofSeconds(1));
        }

        var first = room.member.get(room.path("boards") + "?limit=2").send().json();
        service.store.boards.remove(service.store.boards.keySet().iterator().next());
        var second = room.member.get(next(2, first)).send().json();
        var last = room.member.get(next(100, second)).send().json();

        assertThat(namesOf(first)).containsExactly("1", "2");
        assertThat(namesOf(second)).containsExactly("3", "4");
        assertThat(namesOf(last)).containsExactly("5");
        assertThat(last.has("nextCursor")).isFalse();
    }

    @Test
    void showsABoardWithoutItsCreatorWhoseAccountIsDeleted() {
        create("{\"name\":\"Ideas\"}");
        service.store.boards.replaceAll(
                (id, board) -> new Board(id, board.workspace(), null, board.name(), board.createdAt()));

        var board = room.owner.get(room.path("boards")).send().json().at("/boards/0");

        assertThat(board.path("creator").isNull()).isTrue();
        assertThat(board.path("displayName").textValue()).isEqualTo("Deleted user");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                         | expected string, received undefined
            {"name":null}              | expected string, received null
            {"name":7}                 | expected string, received number
            {"name":["x"]}             | expected string, received array
            {"name":""}                | expected 1 to 100 characters
            {"name":" \\t "}         | expected 1 to 100 characters
            {"name":"a\\nb"}         | expected 1 to 100 characters
            {"name":"a\\u0000b"}     | expected string without NUL characters
            {"name":"\\ud83d"}       | expected string of well-formed Unicode
            """)
    @Tag("SR-WEB-06")
    void createsNoneWithoutAName(String body, String complaint) {
        var answer = create(body);

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).startsWith("[body.name] Invalid input: " + complaint);
        assertThat(service.store.boards).isEmpty();
    }

    @Test
    @Tag("SR-WEB-06")
    void takesANameUpToItsLimit() {
        assertThat(create("{\"name\":\"%s\"}".formatted("x".repeat(100))).status())
                .isEqualTo(201);
        assertThat(create("{\"name\":\"%s\"}".formatted("x".repeat(101))).problem())
                .isEqualTo("400 VALIDATION_ERROR");
    }

    private static List<String> namesOf(JsonNode page) {
        var names = new ArrayList<String>();
        page.path("boards").forEach(board -> names.add(board.path("name").textValue()));
        return names;
    }

    private String next(int limit, JsonNode page) {
        return room.path("boards") + "?limit=" + limit + "&cursor="
                + page.path("nextCursor").textValue();
    }

    private Answer create(String body) {
        return room.member.post(room.path("boards")).json(body).send();
    }
}
