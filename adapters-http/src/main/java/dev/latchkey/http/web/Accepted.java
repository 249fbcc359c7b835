package dev.latchkey.http.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a client says it would like to be answered with. */
final class Accepted {

    private static final Set<String> JSON = Set.of("application/json", ProblemJson.CONTENT_TYPE);
    private static final Pattern REFUSAL = Pattern.compile("q=0(?:\\.0*)?");

    private Accepted() {}

    /** Whether these lines of an {@code Accept} header name JSON itself, and not only types of which it is one. */
    static boolean namesJson(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split(",", -1)))
                .anyMatch(Accepted::isJson);
    }

    private static boolean isJson(String mediaRange) {
        var parts = mediaRange.split(";", -1);
        return JSON.contains(parts[0].strip())
                && Arrays.stream(parts)
                        .map(String::strip)
                        .noneMatch(part -> REFUSAL.matcher(part).matches());
    }
}
