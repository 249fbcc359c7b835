package dev.latchkey.http.web;

import dev.latchkey.http.origin.TrustedOrigins;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Collections;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a web page may make this call on behalf of whoever looks at it (contract 8.1, 8.2, SR-WEB-02).
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

    /** Of a call that changes something: whoever sends a cookie must come from a trusted origin (contract 8.1). */
    void checkOrigin(Context ctx) {
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

    /**
     * Of a procedure that changes something: whoever says where they come from must come from a trusted origin, and
     * whoever sends a cookie must say so, or else their browser that no other site is behind it (RPC 1.6).
     */
    void checkProcedure(Context ctx) {
        var origin = originOf(ctx);
        if (origin != null) {
            requireTrusted(origin);
        } else if (ctx.header(Header.COOKIE) != null
                && !says(ctx, FETCH_SITE, "same-origin")
                && !says(ctx, FETCH_SITE, "none")) {
            throw new Rejected(Problems.missingOrigin());
        }
    }

    private void requireTrustedOrigin(Context ctx) {
        var origin = originOf(ctx);
        if (origin == null || origin.isEmpty() || origin.equals("null")) {
            throw new Rejected(Problems.missingOrigin());
        }
        requireTrusted(origin);
    }

    private void requireTrusted(String origin) {
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
