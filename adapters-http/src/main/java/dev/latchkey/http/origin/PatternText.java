package dev.latchkey.http.origin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern as an operator wrote it, taken apart.
 *
 * @param scheme null when it has none
 * @param path empty, or from its first slash on
 */
record PatternText(String whole, @Nullable String scheme, String authority, String path) {

    private static final Pattern FORM =
            Pattern.compile("(?:(?<scheme>[^:/]*+)://)?(?<authority>[^/@#\\\\]*+)(?<path>(?:/[^@#\\\\]*+)?)");

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]++");

    static PatternText of(String whole) {
        if (!VISIBLE_ASCII.matcher(whole).matches()) {
            throw refusal(whole, "it is empty or has characters other than visible ASCII (write xn-- for such hosts)");
        }
        var parts = FORM.matcher(whole);
        if (!parts.matches()) {
            throw refusal(whole, "user information, a fragment or a backslash has no place in it");
        }
        return new PatternText(whole, parts.group("scheme"), parts.group("authority"), parts.group("path"));
    }

    boolean hasWildcard() {
        return Wildcard.isIn(whole);
    }

    /** An origin has no path; one slash at its end is forgiven. */
    boolean hasPath() {
        return !path.isEmpty() && !path.equals("/");
    }

    /** To be thrown, and read by the operator. */
    IllegalArgumentException refusal(String reason) {
        return refusal(whole, reason);
    }

    private static IllegalArgumentException refusal(String whole, String reason) {
        return new IllegalArgumentException("Trusted origin \"" + whole + "\" is refused: " + reason);
    }
}
