package dev.latchkey.http.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind the question mark of an address, in UTF-8: Javalin would decode it by the charset of the body, and
 * drop what it cannot decode.
 */
public record Query(List<Parameter> parameters) {

    private static final Query NONE = new Query(List.of());

    /** Copies the list. */
    public Query {
        parameters = List.copyOf(parameters);
    }

    /** The query of this request; a name without an equals sign after it counts as absent. */
    public static Query of(Context ctx) {
        var query = ctx.queryString();
        return query == null ? NONE : parse(query);
    }

    static Query parse(String query) {
        return new Query(Arrays.stream(query.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .map(pair -> new Parameter(decoded(pair[0]), decoded(pair[1])))
                .toList());
    }

    /** Every value of that name. */
    public List<String> all(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .toList();
    }

    /** The first value of that name. */
    public Optional<String> first(String name) {
        for (var parameter : parameters) {
            if (parameter.name().equals(name)) {
                return Optional.of(parameter.value());
            }
        }
        return Optional.empty();
    }

    /** Whether something is said by that name; in the published API any text at all is a yes (contract 4). */
    public boolean says(String name) {
        return first(name).filter(value -> !value.isEmpty()).isPresent();
    }

    /** By name a text, or a list of them where there is more than one. */
    JsonNode asObject() {
        var fields = JsonNodeFactory.instance.objectNode();
        for (var parameter : parameters) {
            var earlier = fields.get(parameter.name());
            if (earlier == null) {
                fields.put(parameter.name(), parameter.value());
            } else {
                fields.putArray(parameter.name());
            }
        }
        return fields;
    }

    /** What cannot be decoded is taken as it stands. */
    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, UTF_8);
        } catch (IllegalArgumentException malformed) {
            return encoded;
        }
    }

    /** A name and what it stands for. */
    public record Parameter(String name, String value) {}
}
