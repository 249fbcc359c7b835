package dev.latchkey.http.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.latchkey.http.TestService;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/api/openapi.yaml} says, taken as a whole. */
class ApiDocumentTest {

    private static final String REFERENCE = "$ref";

    private final JsonNode document = ApiDescription.PUBLISHED.document();

    @Test
    void describesEveryRouteThereIsAndNoOther() {
        try (var service = TestService.start()) {
            assertThat(ApiDescription.PUBLISHED.routes()).containsExactlyInAnyOrderElementsOf(service.routes());
        }
    }

    @Test
    void refersToAllThatItDefinesAndToNothingElse() {
        var defined = new TreeSet<String>();
        document.get("components").properties().stream()
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .forEach(kind ->
                        kind.getValue().fieldNames().forEachRemaining(name -> defined.add(kind.getKey() + "/" + name)));

        assertThat(Set.copyOf(document.findValuesAsText(REFERENCE)))
                .containsExactlyInAnyOrderElementsOf(
                        defined.stream().map("#/components/"::concat).toList());
    }

    /** A field that is answered and not described is then reported wherever it comes from. */
    @Test
    void allowsNoFurtherFieldsInWhatIsAnswered() {
        var answered = new HashSet<JsonNode>();
        document.findValues("responses").stream()
                .flatMap(responses -> responses.findValues("schema").stream())
                .forEach(schema -> collect(schema, answered));

        assertThat(answered).filteredOn(ApiDocumentTest::hasFields).hasSizeGreaterThan(10);
        assertThat(answered)
                .filteredOn(schema -> hasFields(schema) && !isClosed(schema.path("additionalProperties")))
                .isEmpty();
    }

    private static boolean hasFields(JsonNode schema) {
        return schema.path("type").asText().equals("object") || schema.has("properties");
    }

    private static boolean isClosed(JsonNode furtherFields) {
        return furtherFields.isObject() || furtherFields.equals(BooleanNode.FALSE);
    }

    private void collect(JsonNode schema, Set<JsonNode> found) {
        if (found.add(schema)) {
            Stream.of(List.of(schema), schema.findValues("items"), schema.findValues("properties"))
                    .flatMap(List::stream)
                    .forEach(part -> part.forEach(each -> collect(each, found)));
            schema.findValuesAsText(REFERENCE)
                    .forEach(reference -> collect(document.at(reference.substring(1)), found));
        }
    }
}
