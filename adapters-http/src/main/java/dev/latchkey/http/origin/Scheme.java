package dev.latchkey.http.origin;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands before the colon of a URL.
 *
 * @param name in lower case
 */
record Scheme(String name) {

    /** The port of a URL whose scheme has no usual one, when it names none. */
    static final int NO_PORT = -1;

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+");

    /** Their URLs run or carry something, open another program or hold another URL: no host can vouch for that. */
    private static final Set<String> NEVER_TRUSTED = Set.of(
            "about",
            "android-app",
            "blob",
            "chrome",
            "content",
            "data",
            "feed",
            "file",
            "filesystem",
            "ftp",
            "intent",
            "jar",
            "javascript",
            "livescript",
            "mhtml",
            "resource",
            "vbscript",
            "view-source",
            "ws",
            "wss");

    /** Empty for what is no scheme, or one that is trusted in nothing. */
    static Optional<Scheme> parse(String text) {
        return Optional.of(text)
                .filter(name -> FORM.matcher(name).matches())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !NEVER_TRUSTED.contains(name))
                .map(Scheme::new);
    }

    boolean isWeb() {
        return usualPort() != NO_PORT;
    }

    int usualPort() {
        return switch (name) {
            case "http" -> 80;
            case "https" -> 443;
            default -> NO_PORT;
        };
    }
}
