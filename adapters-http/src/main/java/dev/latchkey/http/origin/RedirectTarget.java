package dev.latchkey.http.origin;

import java.util.Optional;

/** Where somebody asks to be sent. */
sealed interface RedirectTarget {

    /** A path on our own origin, whoever reads it. */
    record Here() implements RedirectTarget {}

    record Elsewhere(Address address) implements RedirectTarget {}

    /** Empty for what browsers, proxies and servers do not all read alike. */
    static Optional<RedirectTarget> parse(String target) {
        if (isTreacherous(target)) {
            return Optional.empty();
        }
        return target.startsWith("/")
                ? parsePath(target)
                : Address.parse(target).map(Elsewhere::new);
    }

    private static Optional<RedirectTarget> parsePath(String target) {
        var path = target.split("[?#]", 2)[0];
        return path.startsWith("//")
                ? Optional.empty()
                : UrlPath.parse(path)
                        .filter(resolved -> !resolved.looksLikeAuthority())
                        .map(_ -> new Here());
    }

    /** Browsers strip blanks around a URL, drop line breaks inside it, and take backslashes for slashes. */
    private static boolean isTreacherous(String target) {
        return HiddenCharacters.areIn(target)
                || target.contains("\\")
                || !target.strip().equals(target);
    }
}
