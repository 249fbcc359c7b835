package dev.latchkey.http.origin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An absolute URL, as far as trust depends on it: user information, query and fragment are left out.
 *
 * @param port the usual one of the scheme when the URL names none
 * @param path as it was written
 */
record Address(Scheme scheme, Host host, int port, String path) {

    private static final int HIGHEST_PORT = 65_535;

    /** A backslash is a slash to browsers and an ordinary character to others. */
    private static final Pattern FORM = Pattern.compile(
            "(?<scheme>[^:/?#]++):(?://(?<authority>[^/?#]*+))?(?<path>[^?#\\\\]*+)(?:[?#].*+)?", Pattern.DOTALL);

    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:[A-Za-z0-9._~!$&'()*+,;=:%-]*+@)?(?<host>\\[[^\\[\\]@]*+]|[^\\[\\]@:]*+)(?::(?<port>[0-9]{1,5}))?");

    /** Empty for anything that is no absolute URL, or not one that every reader takes apart in this way. */
    static Optional<Address> parse(String url) {
        var parts = FORM.matcher(url);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var authority = parts.group("authority");
        return Scheme.parse(parts.group("scheme"))
                .flatMap(scheme -> parse(scheme, authority == null ? "" : authority, parts.group("path")));
    }

    boolean hasUsualPort() {
        return port == scheme.usualPort();
    }

    private static Optional<Address> parse(Scheme scheme, String authority, String path) {
        if (authority.isEmpty()) {
            return scheme.isWeb()
                    ? Optional.empty()
                    : Optional.of(new Address(scheme, Host.NONE, Scheme.NO_PORT, path));
        }
        var parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var port = port(parts, scheme);
        return Host.parse(parts.group("host"))
                .filter(_ -> port <= HIGHEST_PORT)
                .map(host -> new Address(scheme, host, port, path));
    }

    private static int port(Matcher authority, Scheme scheme) {
        var port = authority.group("port");
        return port == null ? scheme.usualPort() : Integer.parseInt(port);
    }
}
