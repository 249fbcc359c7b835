package dev.latchkey.http.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.latchkey.domain.session.SignedToken;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.net.URLDecoder;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The token of a session where there are no cookies: handed out in a header of its own, presented as a bearer token
 * (contract 7.1). Only with its signature, and only where an operator allows it, because scripts get to see it.
 */
public final class BearerToken {

    private static final String ISSUE = "set-auth-token";
    private static final Pattern BEARER = Pattern.compile("bearer +([^ ]+) *", Pattern.CASE_INSENSITIVE);

    private final boolean allowed;

    public BearerToken(boolean allowed) {
        this.allowed = allowed;
    }

    /** What is presented; empty when it is nothing, or not allowed, or twice something. */
    Optional<SignedToken> presentedIn(Context ctx) {
        if (!allowed) {
            return Optional.empty();
        }
        var values = Collections.list(ctx.req().getHeaders(Header.AUTHORIZATION));
        return values.size() == 1 ? read(values.getFirst()) : Optional.empty();
    }

    /** What such a header presents, allowed or not. */
    static Optional<SignedToken> read(String authorization) {
        var matcher = BEARER.matcher(authorization);
        return matcher.matches() ? Optional.of(new SignedToken(decoded(matcher.group(1)))) : Optional.empty();
    }

    /** Clients may send the token as it stands in a cookie, percent-encoded. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException malformed) {
            return value;
        }
    }

    /** Hands the token out beside the cookie, if it is allowed. */
    void issue(Context ctx, SignedToken token) {
        if (allowed) {
            ctx.header(ISSUE, token.value());
            if (ctx.res().getHeader(Header.ACCESS_CONTROL_EXPOSE_HEADERS) == null) {
                ctx.header(Header.ACCESS_CONTROL_EXPOSE_HEADERS, ISSUE);
            }
        }
    }

    /** Hands out nothing after all. */
    void withdraw(Context ctx) {
        ctx.res().setHeader(ISSUE, null);
    }
}
