package dev.latchkey.http.origin;

/** One line of the table of trusted origins (contract 8.4). */
sealed interface OriginPattern permits ExactOrigin, WildcardOrigin, AppScheme, AppPlace {

    boolean matches(Address address);

    /** Fails with {@link IllegalArgumentException} on a pattern that makes no sense or is too wide. */
    static OriginPattern of(String pattern) {
        var text = PatternText.of(pattern);
        if (text.scheme() == null) {
            return WildcardOrigin.ofAnyScheme(text);
        }
        var scheme = Scheme.parse(text.scheme())
                .orElseThrow(() -> text.refusal("its scheme is malformed, or one that must never be trusted"));
        if (scheme.isWeb()) {
            return text.hasWildcard() ? WildcardOrigin.of(scheme, text) : ExactOrigin.of(text);
        }
        return AppScheme.isMeantBy(text) ? new AppScheme(scheme) : AppPlace.of(scheme, text);
    }
}
