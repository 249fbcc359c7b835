package dev.latchkey.security.account;

import com.nimbusds.jose.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an ID token says, read by type: what is of another type than it should be counts as not said. */
record Claims(Map<String, Object> json) {

    private static final Pattern TRUE = Pattern.compile("true");

    /** 9999-12-31T23:59:59Z */
    private static final long LATEST_SECOND = 253_402_300_799L;

    /** The claims in what was signed; none when that is no JSON object. */
    static Claims in(Payload payload) {
        var json = payload.toJSONObject();
        return new Claims(json == null ? Map.of() : json);
    }

    boolean has(String name) {
        return json.containsKey(name);
    }

    Optional<String> text(String name) {
        return json.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** One text, or several in a list; none when anything else is among them. */
    List<String> texts(String name) {
        return switch (json.get(name)) {
            case String text -> List.of(text);
            case List<?> list
            when list.stream().allMatch(String.class::isInstance) ->
                list.stream().map(String.class::cast).toList();
            case null, default -> List.of();
        };
    }

    /** Seconds since 1970, of which fractions do not count. */
    Optional<Instant> time(String name) {
        return json.get(name) instanceof Number number && isInRange(number.doubleValue())
                ? Optional.of(Instant.ofEpochSecond(number.longValue()))
                : Optional.empty();
    }

    private static boolean isInRange(double seconds) {
        return seconds >= 0 && seconds <= LATEST_SECOND;
    }

    /** Some providers say it in a text. */
    boolean isTrue(String name) {
        return switch (json.get(name)) {
            case Boolean said -> said;
            case String said -> TRUE.matcher(said).matches();
            case null, default -> false;
        };
    }

    /** Never prints what is said of somebody. */
    @Override
    public String toString() {
        return "Claims[redacted]";
    }
}
