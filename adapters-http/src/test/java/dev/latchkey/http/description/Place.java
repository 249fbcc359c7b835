package dev.latchkey.http.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A place in the description, with references followed.
 *
 * @param names the way there
 * @param remark what a reference says besides
 */
record Place(JsonNode document, List<String> names, JsonNode node, String remark) {

    private static final String REFERENCE = "$ref";

    static Place rootOf(JsonNode document) {
        return new Place(document, List.of(), document, "");
    }

    /** The place with this name in it, be there anything or not. */
    Place at(String name) {
        var there = new Place(
                document, Stream.concat(names.stream(), Stream.of(name)).toList(), node.path(name), "");
        return there.node.path(REFERENCE).isTextual() && !name.equals("schema") ? there.followed() : there;
    }

    private Place followed() {
        var target = rootOf(document);
        for (var name : node.path(REFERENCE).textValue().substring(2).split("/", -1)) {
            target = target.at(name);
        }
        return new Place(
                document, target.names, target.node, node.path("description").asText());
    }

    Stream<Place> children() {
        return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false)
                .map(this::at);
    }

    String name() {
        return names.getLast();
    }

    boolean isMissing() {
        return node.isMissingNode();
    }

    /** Whether it says that it is about this status, among others. */
    boolean lists(int status) {
        return StreamSupport.stream(node.path("x-statuses").spliterator(), false)
                .anyMatch(listed -> listed.intValue() == status);
    }

    /** What it tells people. */
    String description() {
        return remark + " " + node.path("description").asText();
    }

    NodePath path() {
        var path = new NodePath(PathType.JSON_POINTER);
        for (var name : names) {
            path = path.append(name);
        }
        return path;
    }

    @Override
    public String toString() {
        return String.join(" > ", names);
    }
}
