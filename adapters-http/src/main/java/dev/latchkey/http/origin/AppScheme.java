package dev.latchkey.http.origin;

import java.util.regex.Pattern;

/** Every URL that opens one app. */
record AppScheme(Scheme scheme) implements OriginPattern {

    private static final Pattern ANYTHING = Pattern.compile("[*]*+");

    static boolean isMeantBy(PatternText text) {
        return text.path().isEmpty() && ANYTHING.matcher(text.authority()).matches();
    }

    @Override
    public boolean matches(Address address) {
        return scheme.equals(address.scheme());
    }
}
