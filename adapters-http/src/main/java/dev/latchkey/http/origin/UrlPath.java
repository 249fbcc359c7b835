package dev.latchkey.http.origin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a URL, decoded, with its dots resolved.
 *
 * @param segments what stands behind each slash; the last is empty when the path ends in one
 */
record UrlPath(List<String> segments) {

    /** What the decoder puts in place of bytes that are no UTF-8. */
    private static final char UNDECODABLE = '\uFFFD';

    private static final Pattern STILL_ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");

    UrlPath {
        segments = List.copyOf(segments);
    }

    /** Empty when readers may differ about the path: it hides slashes, is encoded twice, or cannot be decoded. */
    static Optional<UrlPath> parse(String path) {
        if (path.isEmpty()) {
            return Optional.of(new UrlPath(List.of()));
        }
        if (!path.startsWith("/")) {
            return Optional.empty();
        }
        var decoded = new ArrayList<String>();
        for (var segment : path.substring(1).split("/", -1)) {
            var plain = decode(segment).filter(UrlPath::isPlain);
            if (plain.isEmpty()) {
                return Optional.empty();
            }
            decoded.add(plain.get());
        }
        return Optional.of(new UrlPath(resolve(decoded)));
    }

    /** Whether a browser that was given only the resolved path would take its beginning for a host. */
    boolean looksLikeAuthority() {
        return segments.size() > 1 && segments.getFirst().isEmpty();
    }

    boolean startsWith(UrlPath other) {
        var length = other.segments.size();
        return segments.size() >= length && segments.subList(0, length).equals(other.segments);
    }

    private static Optional<String> decode(String segment) {
        try {
            return Optional.of(URLDecoder.decode(segment.replace("+", "%2B"), UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String segment) {
        return segment.chars().noneMatch(c -> c == '/' || c == '\\' || c == UNDECODABLE)
                && !STILL_ENCODED.matcher(segment).find()
                && !HiddenCharacters.areIn(segment);
    }

    private static List<String> resolve(List<String> segments) {
        var resolved = new ArrayList<String>();
        for (var segment : segments) {
            switch (segment) {
                case "." -> {}
                case ".." -> removeLast(resolved);
                default -> resolved.add(segment);
            }
        }
        if (segments.getLast().equals(".") || segments.getLast().equals("..")) {
            resolved.add("");
        }
        return resolved;
    }

    private static void removeLast(List<String> segments) {
        if (!segments.isEmpty()) {
            segments.removeLast();
        }
    }
}
