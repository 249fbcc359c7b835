package dev.latchkey.http.description;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the schemas of the description say of bodies. */
final class Schemas {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final JsonMapper JSON = new JsonMapper();

    private final Schema document;
    private final Map<List<String>, Schema> read = new ConcurrentHashMap<>();

    Schemas(JsonNode document) {
        this.document = SchemaRegistry.withDialect(Dialects.getOpenApi31())
                .getSchema(SchemaLocation.of("docs/api/openapi.yaml"), document);
    }

    /** What is wrong with a body of that media type, and where that is said. Forms are not looked into. */
    List<String> complaints(Place mediaType, String body) {
        if (mediaType.name().equals(FORM)) {
            return List.of();
        }
        var place = mediaType.at("schema");
        return read
                .computeIfAbsent(place.names(), _ -> document.getRefSchema(place.path()))
                .validate(
                        value(mediaType.name(), body),
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Schemas::told)
                .toList();
    }

    private static JsonNode value(String mediaType, String body) {
        return mediaType.endsWith("json") ? json(body) : TextNode.valueOf(body);
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("Not JSON: " + body, notJson);
        }
    }

    private static String told(Error error) {
        return error + " (" + error.getSchemaLocation() + ")";
    }
}
