package dev.latchkey.http.origin;

import java.util.Optional;

/** One web origin: scheme, host and port all count. */
record ExactOrigin(Scheme scheme, Host host, int port) implements OriginPattern {

    static ExactOrigin ofBaseUrl(String baseUrl) {
        return parse(baseUrl)
                .filter(_ -> baseUrl.chars().noneMatch(c -> c == '@' || c == '?' || c == '#'))
                .orElseThrow(() -> new IllegalArgumentException("Base URL \"" + baseUrl
                        + "\" is refused: it must be http or https, a host, and at most a port and a path"));
    }

    static ExactOrigin of(PatternText text) {
        if (text.hasPath()) {
            throw text.refusal("an origin has no path");
        }
        return parse(text.whole()).orElseThrow(() -> text.refusal("its host or port is missing or malformed"));
    }

    @Override
    public boolean matches(Address address) {
        return equals(originOf(address));
    }

    private static Optional<ExactOrigin> parse(String url) {
        return Address.parse(url).filter(address -> address.scheme().isWeb()).map(ExactOrigin::originOf);
    }

    private static ExactOrigin originOf(Address address) {
        return new ExactOrigin(address.scheme(), address.host(), address.port());
    }
}
