package dev.latchkey.http.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.latchkey.domain.workspace.Role;
import io.javalin.http.HttpStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SR-WEB-06")
class FieldsTest {

    @Test
    void areReadAsTheyAre() {
        var fields = fields("""
                {"text": "a b", "mail": "Ann@Example.com", "yes": true, "no": false, "nul": "a\\u0000b"}""");

        assertThat(fields.text("text")).isEqualTo("a b");
        assertThat(fields.anyText("nul")).isEqualTo("a\0b");
        assertThat(fields.optionalText("text")).isEqualTo("a b");
        assertThat(fields.email("mail")).isEqualTo("Ann@Example.com");
        assertThat(fields.flag("yes", false)).isTrue();
        assertThat(fields.flag("no", true)).isFalse();
        assertThatCode(fields::complain).doesNotThrowAnyException();
    }

    @Test
    void areJustWhatIsDemandedOrComplainedOf() {
        var right = fields("{\"word\": \"YES\", \"truth\": true}");
        right.demand("word", "YES");
        right.demand("truth", true);
        assertThatCode(right::complain).doesNotThrowAnyException();

        var wrong = fields("{\"word\": \"yes\", \"empty\": \"\"}");
        wrong.demand("word", "YES");
        wrong.demand("truth", true);
        wrong.filledText("empty");
        assertComplaints(
                wrong,
                "[body.word] Invalid input: expected \"YES\"; [body.truth] Invalid input: expected true; "
                        + "[body.empty] Too small: expected string to have >=1 characters");
    }

    @Test
    void meanSomethingOrAreComplainedOf() {
        var right = fields("{\"role\": \"admin\", \"nothing\": null}");
        assertThat(right.meaningful("role", Role::parse, "a role")).isEqualTo("admin");
        assertThat(right.meaningfulIfAny("role", Role::parse, "a role")).isEqualTo("admin");
        assertThat(right.meaningfulIfAny("nothing", Role::parse, "a role")).isNull();
        assertThat(right.meaningfulIfAny("missing", Role::parse, "a role")).isNull();
        assertThatCode(right::complain).doesNotThrowAnyException();

        var wrong = fields("{\"role\": \"king\", \"nul\": \"admin\\u0000\", \"number\": 7}");
        wrong.meaningful("role", Role::parse, "a role");
        wrong.meaningful("nul", Role::parse, "a role");
        wrong.meaningful("missing", Role::parse, "a role");
        wrong.meaningfulIfAny("number", Role::parse, "a role");
        assertComplaints(
                wrong,
                "[body.role] Invalid input: expected a role; "
                        + "[body.nul] Invalid input: expected string without NUL characters; "
                        + "[body.missing] Invalid input: expected string, received undefined; "
                        + "[body.number] Invalid input: expected string, received number");
    }

    @Test
    void mayBeMissingWhenTheyMay() {
        var fields = fields("{}");

        assertThat(fields.optionalText("text")).isNull();
        assertThat(fields.flag("flag", true)).isTrue();
        assertThat(fields.flag("flag", false)).isFalse();
        assertThatCode(fields::complain).doesNotThrowAnyException();
    }

    @Test
    void holdFieldsOfTheirOwn() {
        var fields = fields("{\"outer\": {\"inner\": {\"text\": \"a\", \"number\": 7}}, \"word\": \"b\"}");

        var inner = fields.object("outer").optionalObject("inner");

        assertThat(inner.text("text")).isEqualTo("a");
        assertThat(inner.optionalNumber("number")).isEqualTo(7);
        assertThat(inner.optionalNumber("missing")).isNull();
        assertThat(fields.choice("word")).isEqualTo("b");
        assertThat(fields.optionalObject("missing").optionalText("text")).isNull();
        assertThatCode(fields::complain).doesNotThrowAnyException();
    }

    @Test
    void areComplainedOfByAllTheirNames() {
        var fields = fields("{\"outer\": {\"inner\": {\"text\": 7}}, \"list\": []}");
        fields.object("outer").object("inner").text("text");
        fields.object("outer").optionalObject("inner").optionalNumber("text");
        fields.object("list").text("text");
        fields.object("missing").text("text");
        fields.choice("missing-too");

        assertComplaints(
                fields,
                "[body.outer.inner.text] Invalid input: expected string, received number; "
                        + "[body.list] Invalid input: expected object, received array; "
                        + "[body.missing] Invalid input: expected object, received undefined; "
                        + "[body.missing-too] Invalid input");
    }

    @Test
    void readAsEmptyUntilTheyAreComplainedOf() {
        var fields = fields("{\"text\": 7, \"flag\": 0}");

        assertThat(fields.text("text")).isEmpty();
        assertThat(fields.anyText("missing")).isEmpty();
        assertThat(fields.optionalText("text")).isEmpty();
        assertThat(fields.email("missing")).isEmpty();
        assertThat(fields.flag("flag", true)).isTrue();
    }

    @Test
    void areComplainedOfInTheOrderInWhichTheyWereAskedFor() {
        var fields = fields("{\"b\": 1}");
        fields.text("c");
        fields.flag("b", true);
        fields.text("a");

        assertComplaints(
                fields,
                "[body.c] Invalid input: expected string, received undefined; "
                        + "[body.b] Invalid input: expected boolean, received number; "
                        + "[body.a] Invalid input: expected string, received undefined");
    }

    @Test
    void areNotComplainedOfOneByOneWhenThereIsNoBody() {
        var absent = new Fields("body", MissingNode.getInstance());
        absent.text("a");
        absent.email("b");
        absent.sized("c", absent.anyText("c"), 1, 2);
        absent.flag("d", true);
        absent.optionalText("e");

        assertComplaints(absent, "[body] Invalid input: expected object, received undefined");
    }

    @Test
    void areComplainedOfOnlyOnceEach() {
        var fields = fields("{\"mail\": \"\\ud83d\", \"text\": \"\\ud83d\", \"number\": 7}");
        fields.email("mail");
        fields.sized("text", fields.anyText("text"), 1, 2);
        fields.sized("number", fields.text("number"), 1, 2);
        fields.email("number");

        assertComplaints(
                fields,
                "[body.mail] Invalid input: expected string of well-formed Unicode; "
                        + "[body.text] Invalid input: expected string of well-formed Unicode; "
                        + "[body.number] Invalid input: expected string, received number");
    }

    @Test
    void areMeasuredInUtf16CodeUnits() {
        var fits = fields("{\"text\": \"😀\"}");
        assertThat(fits.sized("text", fits.text("text"), 2, 2)).isEqualTo("😀");
        assertThatCode(fits::complain).doesNotThrowAnyException();

        var small = fields("{\"text\": \"😀\"}");
        small.sized("text", small.text("text"), 3, 4);
        assertComplaints(small, "[body.text] Too small: expected string to have >=3 characters");

        var big = fields("{\"text\": \"😀\"}");
        big.sized("text", big.text("text"), 0, 1);
        assertComplaints(big, "[body.text] Too big: expected string to have <=1 characters");
    }

    @Test
    void mayHoldPairedSurrogatesOnly() {
        var paired = fields("{\"text\": \"\\ud83d\\ude00\"}");
        assertThat(paired.text("text")).isEqualTo("😀");
        assertThatCode(paired::complain).doesNotThrowAnyException();

        var reversed = fields("{\"text\": \"\\ude00\\ud83d\"}");
        assertThat(reversed.text("text")).isEmpty();
        assertComplaints(reversed, "[body.text] Invalid input: expected string of well-formed Unicode");
    }

    private static Fields fields(String json) {
        try {
            return new Fields("body", JsonMapping.mapper().readTree(json));
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(notJson);
        }
    }

    private static void assertComplaints(Fields fields, String complaints) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(fields::complain)
                .satisfies(rejected -> assertThat(rejected.problem())
                        .isEqualTo(new Problem(HttpStatus.BAD_REQUEST, "VALIDATION_ERROR", complaints)));
    }
}
