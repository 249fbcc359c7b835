package dev.latchkey.http.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.http.origin.TrustedOrigins;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Collections;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a web page may make this call on behalf of whoever looks at it (contract 8.1 to 8.3, SR-WEB-02, SR-WEB-07).
 */
final class CallerCheck {

    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final String FETCH_MODE = "Sec-Fetch-Mode";
    private static final String FETCH_DEST = "Sec-Fetch-Dest";

    private final TrustedOrigins origins;
    private final String ownOrigin;

    CallerCheck(TrustedOrigins origins, String ownOrigin) {
        this.origins = origins;
        this.ownOrigin = ownOrigin;
    }

    /** The body of a call that changes something, once its caller and its redirects have passed. */
    JsonNode checked(JsonNode body, Context ctx) {
        checkOrigin(ctx);
        checkRedirects(body, ctx);
        return body;
    }

    /** Whoever sends a cookie must come from a trusted origin (contract 8.1). */
    private void checkOrigin(Context ctx) {
        if (ctx.header(Header.COOKIE) != null) {
            requireTrustedOrigin(ctx);
        }
    }

    /**
     * Of a call that signs in: even without a cookie, a browser must come from a trusted origin, or else another site
     * could sign somebody in as somebody else (contract 8.2).
     */
    void checkSignIn(Context ctx) {
        if (ctx.header(Header.COOKIE) != null) {
            return;
        }
        if (says(ctx, FETCH_SITE, "cross-site") && says(ctx, FETCH_MODE, "navigate")) {
            throw new Rejected(Problems.crossSiteNavigation());
        }
        if (comesFromABrowser(ctx)) {
            requireTrustedOrigin(ctx);
        }
    }

    /** Every address that a call names as the next one to go to must be a trusted one (contract 8.3). */
    private void checkRedirects(JsonNode body, Context ctx) {
        for (var redirect : RedirectField.values()) {
            var target = body.path(redirect.field());
            if (target.isMissingNode() || target.isNull()) {
                check(redirect, redirect == RedirectField.CALLBACK ? ctx.queryParam(redirect.field()) : null);
            } else if (target.isTextual()) {
                check(redirect, target.textValue());
            } else {
                throw new Rejected(Problems.redirectNotText(redirect.field()));
            }
        }
    }

    private void check(RedirectField redirect, @Nullable String target) {
        if (target != null && !target.isEmpty() && !origins.trustsRedirect(target)) {
            throw new Rejected(Problems.untrustedRedirect(redirect));
        }
    }

    private void requireTrustedOrigin(Context ctx) {
        var origin = originOf(ctx);
        if (origin == null || origin.isEmpty() || origin.equals("null")) {
            throw new Rejected(Problems.missingOrigin());
        }
        if (!origins.trusts(origin)) {
            throw new Rejected(Problems.invalidOrigin());
        }
    }

    private @Nullable String originOf(Context ctx) {
        var origin = onlyOne(ctx, Header.ORIGIN);
        if ("null".equals(origin) && says(ctx, FETCH_SITE, "same-origin")) {
            return ownOrigin;
        }
        return origin == null ? onlyOne(ctx, Header.REFERER) : origin;
    }

    /** A second line would be one that somebody else has read and that is not looked at here. */
    private static @Nullable String onlyOne(Context ctx, String header) {
        var values = Collections.list(ctx.req().getHeaders(header));
        if (values.size() > 1) {
            throw new Rejected(Problems.invalidOrigin());
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    private static boolean comesFromABrowser(Context ctx) {
        return Stream.of(FETCH_SITE, FETCH_MODE, FETCH_DEST, Header.ORIGIN, Header.REFERER)
                .map(ctx::header)
                .anyMatch(value -> value != null && !value.isBlank());
    }

    private static boolean says(Context ctx, String header, String value) {
        return value.equals(ctx.header(header));
    }
}
