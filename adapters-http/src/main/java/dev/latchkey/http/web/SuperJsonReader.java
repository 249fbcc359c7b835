package dev.latchkey.http.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/**
 * The fields of a body of the account RPC as they are meant: of its two clients one sends each as it is, the other as a
 * text that says it in SuperJSON (RPC 1.2).
 */
final class SuperJsonReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonNode UNDEFINED = NODES.arrayNode().add("undefined");

    private final ObjectMapper json;

    SuperJsonReader(ObjectMapper json) {
        this.json = json;
    }

    /** The object with each field read, without those that are undefined; what is no object stays as it is. */
    JsonNode read(JsonNode body) {
        if (!body.isObject()) {
            return body;
        }
        var fields = NODES.objectNode();
        for (var sent : body.properties()) {
            var meant = meant(sent.getValue());
            if (!meant.isMissingNode()) {
                fields.set(sent.getKey(), meant);
            }
        }
        return fields;
    }

    private JsonNode meant(JsonNode sent) {
        var said = sent.isTextual() ? saidIn(sent.textValue()) : MissingNode.getInstance();
        var value = said.get("json");
        return value == null ? sent : annotated(value, said.path("meta").path("values"));
    }

    /** A text that is no JSON, or none that we would read, says nothing but itself. */
    private JsonNode saidIn(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException itself) {
            return MissingNode.getInstance();
        }
    }

    /** A date, and whatever else JSON has not, becomes a node of no type: no procedure takes one. */
    private static JsonNode annotated(JsonNode value, JsonNode annotation) {
        if (annotation.isMissingNode()) {
            return value;
        }
        return annotation.equals(UNDEFINED) ? MissingNode.getInstance() : NODES.pojoNode(List.of());
    }
}
