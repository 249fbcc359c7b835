package dev.latchkey.http.web;

import static io.javalin.http.HandlerType.OPTIONS;

import dev.latchkey.http.origin.TrustedOrigins;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;

/** Lets pages of trusted origins, and of no others, call us and read what we answer (contract 8.5, RPC 1.6, SR-WEB-03). */
final class CrossOrigin {

    private static final String METHODS = "GET, POST, DELETE, OPTIONS";
    private static final String PREFLIGHT_SECONDS = "600";

    private final TrustedOrigins origins;

    CrossOrigin(TrustedOrigins origins) {
        this.origins = origins;
    }

    /**
     * Says who may read the answer. A trusted page that asks beforehand whether it may call is answered at once.
     *
     * @return whether that was all there is to do
     */
    boolean allow(Context ctx) {
        var origin = ctx.header(Header.ORIGIN);
        if (origin == null || !origins.trusts(origin)) {
            return false;
        }
        ctx.header(Header.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        ctx.header(Header.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        var surface = Surface.of(ctx.path());
        ctx.header(Header.ACCESS_CONTROL_EXPOSE_HEADERS, surface.answerHeaders());
        var isPreflight = ctx.method().equals(OPTIONS) && ctx.header(Header.ACCESS_CONTROL_REQUEST_METHOD) != null;
        if (isPreflight) {
            answerPreflight(ctx, surface);
        }
        return isPreflight;
    }

    private static void answerPreflight(Context ctx, Surface surface) {
        ctx.header(Header.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
        ctx.header(Header.ACCESS_CONTROL_ALLOW_HEADERS, surface.requestHeaders());
        ctx.header(Header.ACCESS_CONTROL_MAX_AGE, PREFLIGHT_SECONDS);
        ctx.status(HttpStatus.NO_CONTENT).skipRemainingHandlers();
        ctx.res().setContentType(null);
    }
}
