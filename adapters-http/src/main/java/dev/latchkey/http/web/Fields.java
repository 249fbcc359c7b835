package dev.latchkey.http.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.latchkey.domain.account.Email;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a request, in its body or its query, asked for one by one. What is wrong is collected and complained of all at once, in the
 * words of the published API (its section on error bodies); until then a wrong field reads as empty.
 */
public final class Fields {

    private final JsonNode body;
    private final String path;
    private final List<String> complaints;

    private Fields(JsonNode body, String path, List<String> complaints) {
        this.body = body;
        this.path = path;
        this.complaints = complaints;
    }

    /** What is wrong is said to be wrong with that source, {@code body} or {@code query}. */
    Fields(String source, JsonNode body) {
        this(body, source, new ArrayList<>());
        if (!body.isObject()) {
            complaints.add("[" + source + "] Invalid input: expected object, received " + typeOf(body));
        }
    }

    /** Says that whatever else a client sends is welcome; one that sends no object is then told so twice. */
    public void andMore() {
        if (!body.isObject()) {
            complaints.add("[" + path + "] Invalid input: expected record, received " + typeOf(body));
        }
    }

    /** Says that the body is anything by name, of which some is looked at; one that is no object is told just that. */
    public void anything() {
        if (!body.isObject()) {
            complaints.clear();
            andMore();
        }
    }

    /** Whether there is such a field, be it null. */
    public boolean has(String name) {
        return body.has(name);
    }

    /** Whether such a field is there and null. */
    public boolean isNull(String name) {
        return body.path(name).isNull();
    }

    /** Whether there is such a field that says anything: no null, false, zero or empty text. */
    public boolean says(String name) {
        var field = body.path(name);
        return field.isContainerNode() || field.asBoolean(!field.asText().isEmpty() && !field.isNull());
    }

    /** A string that must be there, without NUL characters. */
    public String text(String name) {
        var text = anyText(name);
        if (text.indexOf('\0') >= 0) {
            complain(name, "Invalid input: expected string without NUL characters");
            return "";
        }
        return text;
    }

    /** A string that must be there and say something, without NUL characters. */
    public String filledText(String name) {
        return sized(name, text(name), 1, Integer.MAX_VALUE);
    }

    /**
     * A string that must be there and mean something, without NUL characters.
     *
     * @param meaning what it means; empty when it means nothing
     * @param expected what is complained of as missing then
     */
    public String meaningful(String name, Function<String, ? extends Optional<?>> meaning, String expected) {
        var text = text(name);
        if (body.path(name).isTextual() && meaning.apply(text).isEmpty()) {
            complain(name, "Invalid input: expected " + expected);
        }
        return text;
    }

    /** A string that means something, or null; missing is null, too. */
    public @Nullable String meaningfulIfAny(
            String name, Function<String, ? extends Optional<?>> meaning, String expected) {
        return has(name) && !isNull(name) ? meaningful(name, meaning, expected) : null;
    }

    /** A string that must be there, on one line and of characters that can be seen. */
    public String line(String name) {
        return meaningful(name, Fields::visible, "string of visible characters on one line");
    }

    private static Optional<String> visible(String text) {
        return text.codePoints().noneMatch(Fields::isHidden) ? Optional.of(text) : Optional.empty();
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** A string that must be there, of any characters. */
    public String anyText(String name) {
        var field = body.path(name);
        if (!field.isTextual()) {
            expected("string", name, field);
            return "";
        }
        return wellFormed(name, field.textValue());
    }

    /** A string that may be missing, of any characters. */
    public @Nullable String optionalText(String name) {
        return body.path(name).isMissingNode() ? null : anyText(name);
    }

    /** An e-mail address that must be there, as it was typed. */
    public String email(String name) {
        var typed = anyText(name);
        if (body.path(name).isTextual() && Email.parse(typed).isEmpty()) {
            complain(name, "Invalid email address");
        }
        return typed;
    }

    /** The fields of an object that must be there; without it, they all read as missing, and none is complained of. */
    public Fields object(String name) {
        var field = body.path(name);
        if (!field.isObject()) {
            expected("object", name, field);
        }
        return new Fields(field, path + "." + name, complaints);
    }

    /** The fields of an object that may be missing. */
    public Fields optionalObject(String name) {
        return body.path(name).isMissingNode()
                ? new Fields(body.path(name), path + "." + name, complaints)
                : object(name);
    }

    /** One of several words; which ones, the published API does not tell. */
    public String choice(String name) {
        if (body.isObject() && !body.path(name).isTextual()) {
            complain(name, "Invalid input");
        }
        return text(name);
    }

    /** A number that may be missing; null when it is. */
    public @Nullable Number optionalNumber(String name) {
        var field = body.path(name);
        if (!field.isMissingNode() && !field.isNumber()) {
            expected("number", name, field);
        }
        return field.numberValue();
    }

    /** A boolean that may be missing. */
    public boolean flag(String name, boolean otherwise) {
        var field = body.path(name);
        if (field.isMissingNode() || field.isBoolean()) {
            return field.asBoolean(otherwise);
        }
        expected("boolean", name, field);
        return otherwise;
    }

    /** Demands that a field is there and just this text. */
    public void demand(String name, String expected) {
        demand(name, TextNode.valueOf(expected));
    }

    /** Demands that a field is there and just this truth. */
    public void demand(String name, boolean expected) {
        demand(name, BooleanNode.valueOf(expected));
    }

    private void demand(String name, JsonNode expected) {
        if (body.isObject() && !body.path(name).equals(expected)) {
            complain(name, "Invalid input: expected " + expected);
        }
    }

    /** Demands that a field is not there. */
    public void exclude(String name) {
        if (has(name)) {
            expected("undefined", name, body.path(name));
        }
    }

    /** The same text, complained of when it has fewer or more characters than it may. */
    public String sized(String name, String text, int minimum, int maximum) {
        if (body.path(name).isTextual() && text.length() < minimum) {
            complain(name, "Too small: expected string to have >=" + minimum + " characters");
        }
        if (text.length() > maximum) {
            complain(name, "Too big: expected string to have <=" + maximum + " characters");
        }
        return text;
    }

    /** Whether nothing was wrong so far. */
    public boolean isSound() {
        return complaints.isEmpty();
    }

    /** Complains of everything that was wrong with what has been asked for. */
    void complain() {
        if (!complaints.isEmpty()) {
            throw new Rejected(Problems.validation(String.join("; ", complaints)));
        }
    }

    private String wellFormed(String name, String text) {
        if (text.codePoints().anyMatch(character -> Character.getType(character) == Character.SURROGATE)) {
            complain(name, "Invalid input: expected string of well-formed Unicode");
            return "";
        }
        return text;
    }

    private void expected(String type, String name, JsonNode field) {
        if (body.isObject()) {
            complain(name, "Invalid input: expected " + type + ", received " + typeOf(field));
        }
    }

    /** Only once of each field: what cannot even be read is not also too short. */
    private void complain(String name, String complaint) {
        var field = "[" + path + "." + name + "] ";
        if (complaints.stream().noneMatch(earlier -> earlier.startsWith(field))) {
            complaints.add(field + complaint);
        }
    }

    private static String typeOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case MISSING -> "undefined";
            case POJO -> "another type";
            default -> node.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }
}
