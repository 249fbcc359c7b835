package dev.latchkey.http.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.application.workspace.Paging;
import dev.latchkey.application.workspace.Paging.Mark;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SR-WEB-06")
class ListQueryTest {

    @Test
    void asksForTheFirstFiftyUnlessItSaysOtherwise() {
        assertThat(pagingOf("")).isEqualTo(new Paging(50, null));
        assertThat(pagingOf("other=7")).isEqualTo(new Paging(50, null));
    }

    @Test
    void saysHowManyAndWhatComesBefore() {
        var mark = new Mark(Instant.EPOCH, "0123456789abcdefghijklmnopqrstuv");

        assertThat(pagingOf("limit=1")).isEqualTo(new Paging(1, null));
        assertThat(pagingOf("limit=100&cursor=" + Cursor.of(mark))).isEqualTo(new Paging(100, mark));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "101",
                "-1",
                "+1",
                "1.0",
                "1e1",
                "",
                "%20",
                "x",
                "%D9%A3",
                "4294967297",
                "99999999999999999999",
                "null",
                "1%00"
            })
    void isRefusedWhenItAsksForNoPossibleNumber(String limit) {
        assertComplaint("limit=" + limit, "[query.limit] Invalid input: expected ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%00", "null", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void isRefusedWhenItGoesOnNowhere(String cursor) {
        assertComplaint("cursor=" + cursor, "[query.cursor] Invalid input: expected ");
    }

    @Test
    void isRefusedWhenItSaysTheSameTwice() {
        assertComplaint("limit=1&limit=2", "[query.limit] Invalid input: expected string, received array");
    }

    @Test
    void isToldAllThatIsWrong() {
        assertComplaint(
                "limit=0&cursor=x",
                "[query.limit] Invalid input: expected a number from 1 to 100; "
                        + "[query.cursor] Invalid input: expected a cursor of this list");
    }

    private static Paging pagingOf(String query) {
        var fields = new Fields("query", Query.parse(query).asObject());
        var paging = ListQuery.pagingOf(fields);
        fields.complain();
        return paging;
    }

    private static void assertComplaint(String query, String beginning) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> pagingOf(query))
                .satisfies(rejected -> assertThat(rejected.problem().message()).startsWith(beginning));
    }
}
