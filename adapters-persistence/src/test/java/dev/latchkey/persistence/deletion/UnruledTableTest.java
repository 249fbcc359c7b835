package dev.latchkey.persistence.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.domain.deletion.ForeignBoards;
import dev.latchkey.domain.deletion.StandardRules;
import org.apache.ibatis.exceptions.PersistenceException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A table that refers to users and to boards, and of which no rule says what becomes of its rows. */
class UnruledTableTest {

    @AutoClose
    private final Stage stage = Stage.in("unruled_table");

    private final World world = stage.populate(7, 5);

    @BeforeEach
    void plant() {
        stage.execute("""
                CREATE TABLE planted (
                    keeper_id text REFERENCES "user" (id),
                    board_id  text REFERENCES board (id)
                )
                """);
    }

    @Test
    void isNamedByTheCheckOfTheSchema() {
        assertThat(stage.disagreements())
                .map(Object::toString)
                .containsExactlyInAnyOrder(
                        "The foreign key planted.keeper_id -> user has no cascade rule",
                        "The foreign key planted.board_id -> board has no cascade rule");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("SR-DEL-05")
    void letsNothingBeDeletedOfAnAccountThatItRefersTo(ForeignBoards foreignBoards) {
        var person = world.people().getFirst();
        stage.execute("INSERT INTO planted (keeper_id) VALUES ('%s')".formatted(person.id()));
        var asking = stage.sessionOf(person);
        var before = stage.snapshot();

        assertThatExceptionOfType(PersistenceException.class).isThrownBy(() -> stage.delete(asking, foreignBoards));

        assertThat(stage.snapshot()).isEqualTo(before);
    }

    @Test
    @Tag("SR-DEL-05")
    void letsNothingBeDeletedOfAWorkspaceWhenItRefersToSomethingBelow() {
        var board = stage.snapshot().of("board").findAny().orElseThrow();
        stage.execute("INSERT INTO planted (board_id) VALUES ('%s')".formatted(board.text("id")));
        var before = stage.snapshot();

        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> stage.erase(StandardRules.WORKSPACE, board.text("workspace_id")));

        assertThat(stage.snapshot()).isEqualTo(before);
    }

    @Test
    void doesNotStandInTheWayOfAnybodyElse() {
        var people = world.people();
        stage.execute("INSERT INTO planted (keeper_id) VALUES ('%s')"
                .formatted(people.getFirst().id()));

        var deleted = stage.delete(stage.sessionOf(people.getLast()), ForeignBoards.KEEP);

        assertThat(deleted.isDone()).isTrue();
    }
}
