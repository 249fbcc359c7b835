package dev.latchkey.http.origin;

import org.jspecify.annotations.Nullable;

/**
 * All origins whose host and port look alike.
 *
 * @param scheme null when any will do
 */
record WildcardOrigin(@Nullable Scheme scheme, AuthorityPattern authority) implements OriginPattern {

    static WildcardOrigin ofAnyScheme(PatternText text) {
        if (!text.hasWildcard()) {
            throw text.refusal("it names no scheme; write it as in https://app.example.com");
        }
        return ofAuthority(null, text);
    }

    static WildcardOrigin of(Scheme scheme, PatternText text) {
        return ofAuthority(scheme, text);
    }

    @Override
    public boolean matches(Address address) {
        return (scheme == null || scheme.equals(address.scheme())) && authority.matches(address);
    }

    private static WildcardOrigin ofAuthority(@Nullable Scheme scheme, PatternText text) {
        if (text.hasPath()) {
            throw text.refusal("an origin has no path");
        }
        var authority = AuthorityPattern.of(text);
        if (authority.isTooWide()) {
            throw text.refusal("it is too wide, for anybody can have a host like that; "
                    + "let it end in a domain, as in *.example.com, or begin with a number, as in 192.168.*.*");
        }
        return new WildcardOrigin(scheme, authority);
    }
}
