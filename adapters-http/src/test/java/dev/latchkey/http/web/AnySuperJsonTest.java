package dev.latchkey.http.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever a field says, in whichever spelling, it is read as what it means, or stays as it is (RPC 1.2). */
@Tag("SR-WEB-06")
class AnySuperJsonTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String PIECES =
            "{|}|[|]|:|,|\"|\\|\"json\"|\"json\":|\"meta\":|\"values\":|{\"json\":|[\"undefined\"]|[\"Date\"]|null|true|7"
                    + "|1e999999999|\"x\"| |\n|\0|\uFEFF|\u00FC|NaN|\\ud83d|{\"json\":\"x\",\"meta\":{\"values\":";

    private final ObjectMapper json = JsonMapping.mapper();
    private final SuperJsonReader reader = new SuperJsonReader(json);

    @Property
    void isWhatOneClientSpellsOut(@ForAll("values") JsonNode value) {
        var spelt = NODES.objectNode().set("json", value).toString();

        assertThat(read(NODES.textNode(spelt))).isEqualTo(value);
    }

    @Property
    void isWhatTheOtherClientSendsAsItIs(@ForAll("values") JsonNode value) {
        var sent = value.isTextual() && says(value.textValue()) ? NODES.nullNode() : value;

        assertThat(read(sent)).isEqualTo(sent);
    }

    @Property
    void isAbsentWhereItIsUndefined(@ForAll("values") JsonNode value) {
        assertThat(reader.read(body(annotated(value, "undefined"))).isEmpty()).isTrue();
    }

    @Property
    void isOfNoTypeWhereJsonHasNoneForIt(@ForAll("values") JsonNode value, @ForAll String annotation) {
        assertThat(read(annotated(value, annotation + "?"))).isInstanceOf(POJONode.class);
    }

    @Property
    void isReadOrStaysWhatItIs(@ForAll("texts") String text) {
        assertThatCode(() -> readFields(reader.read(body(NODES.textNode(text)))))
                .satisfiesAnyOf(
                        nothing -> assertThat(nothing).isNull(),
                        refusal -> assertThat(refusal).isInstanceOf(Rejected.class));
        assertThat(says(text) || read(NODES.textNode(text)).equals(NODES.textNode(text)))
                .isTrue();
    }

    @Property
    void isLeftAloneWhereThereAreNoFields(@ForAll("values") JsonNode value) {
        var list = NODES.arrayNode().add(value);

        assertThat(reader.read(list)).isSameAs(list);
    }

    @Property
    void isNeverMistakenForAnErrorOfOurs(@ForAll("headers") List<String> lines, @ForAll String path) {
        assertThat(Accepted.namesJson(lines)).isIn(true, false);
        assertThat(Surface.of(path)).isNotNull();
        assertThat(Surface.of(Surface.PROCEDURES + path)).isEqualTo(Surface.ACCOUNT_RPC);
    }

    @Provide
    Arbitrary<JsonNode> values() {
        var scalars = Arbitraries.oneOf(
                Arbitraries.strings().map(NODES::textNode),
                texts().map(NODES::textNode),
                Arbitraries.integers().map(NODES::numberNode),
                Arbitraries.of(true, false).map(NODES::booleanNode),
                Arbitraries.just(NODES.nullNode()));
        return Arbitraries.oneOf(scalars.map(JsonNode.class::cast), lists(scalars.map(JsonNode.class::cast)));
    }

    @Provide
    Arbitrary<String> texts() {
        var known = Arbitraries.of(PIECES.split("\\|", -1)).list().ofMaxSize(12);
        return Arbitraries.oneOf(
                known.map(pieces -> String.join("", pieces)),
                Arbitraries.strings().ofMaxLength(100));
    }

    @Provide
    Arbitrary<List<String>> headers() {
        var known = Arbitraries.of("application/json", "*/*", "q=0", "q=1", ";", ",", "\"", " ", "=", "\0");
        return known.list()
                .ofMaxSize(8)
                .map(pieces -> String.join("", pieces))
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<JsonNode> lists(Arbitrary<JsonNode> scalars) {
        return Combinators.combine(scalars, scalars)
                .as((one, other) ->
                        NODES.arrayNode().add(one).add(NODES.objectNode().set("x", other)));
    }

    private static JsonNode annotated(JsonNode value, String annotation) {
        var said = NODES.objectNode();
        said.set("json", value);
        said.putObject("meta").putArray("values").add(annotation);
        return NODES.textNode(said.toString());
    }

    private JsonNode read(JsonNode sent) {
        return reader.read(body(sent)).path("field");
    }

    private static ObjectNode body(JsonNode sent) {
        return NODES.objectNode().set("field", sent);
    }

    /** Whether such a text is an object of SuperJSON. */
    private boolean says(String text) {
        try {
            return json.readTree(text).has("json");
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    private static void readFields(JsonNode body) {
        var fields = new Fields("body", body);
        fields.filledText("field");
        fields.optionalText("field");
        fields.demand("field", true);
        fields.complain();
    }
}
