package dev.latchkey.http.origin;

import java.util.regex.Pattern;

/**
 * A place inside an app.
 *
 * @param onlyBelow whether the path itself is left out
 */
record AppPlace(Scheme scheme, AuthorityPattern authority, UrlPath path, boolean onlyBelow) implements OriginPattern {

    private static final Pattern PATH = Pattern.compile("(?<place>[^*?]*?)(?<end>/\\*{0,2})?");

    static AppPlace of(Scheme scheme, PatternText text) {
        var parts = PATH.matcher(text.path());
        if (!parts.matches()) {
            throw text.refusal("in a path, wildcards may only stand at the end, as in /**");
        }
        var path = UrlPath.parse(parts.group("place"))
                .orElseThrow(() -> text.refusal("its path is encoded in an ambiguous way"));
        var end = parts.group("end");
        return new AppPlace(scheme, AuthorityPattern.of(text), path, end != null && Wildcard.isIn(end));
    }

    @Override
    public boolean matches(Address address) {
        return scheme.equals(address.scheme())
                && authority.matches(address)
                && UrlPath.parse(address.path()).filter(this::covers).isPresent();
    }

    private boolean covers(UrlPath other) {
        return other.startsWith(path) && !(onlyBelow && other.equals(path));
    }
}
