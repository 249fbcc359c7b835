package dev.latchkey.http.description;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A method and a path that are described. */
record Operation(Place place, String method, String path) {

    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    /** What clients make of a value that they put for a name (RFC 6570, section 3.2.2). */
    private static final String SPELT_OUT = "(?:[A-Za-z0-9._~-]++|%[0-9A-Fa-f]{2})+";

    private static final String ANYTHING = "[^/]+";

    static Stream<Operation> allAt(Place path) {
        return path.children()
                .filter(place -> METHODS.contains(place.name()))
                .map(place -> new Operation(place, place.name().toUpperCase(Locale.ROOT), path.name()));
    }

    Place at(String name) {
        return place.at(name);
    }

    String route() {
        return method + " " + path;
    }

    boolean isOfManyPaths() {
        return PARAMETER.matcher(path).find();
    }

    /** Whether the service may take that request for this operation. */
    boolean isMeantBy(Exchange exchange) {
        return exchange.method().equals(method) && matches(exchange.path(), ANYTHING);
    }

    /** Whether a client that keeps to the description may have sent that path. */
    boolean isSpeltOutBy(Exchange exchange) {
        return matches(exchange.path(), SPELT_OUT);
    }

    private boolean matches(String requested, String value) {
        return requested.matches(PARAMETER.matcher(path).replaceAll(value.replace("\\", "\\\\")));
    }

    /** What it answers with that status; empty if nothing. */
    Optional<Place> responseOf(int status) {
        var responses = place.at("responses");
        var own = responses.at(Integer.toString(status));
        var otherwise = responses.at("default");
        return own.isMissing() ? Optional.of(otherwise).filter(it -> it.lists(status)) : Optional.of(own);
    }
}
