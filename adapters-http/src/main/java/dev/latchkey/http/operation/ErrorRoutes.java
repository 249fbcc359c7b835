package dev.latchkey.http.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.inject.Inject;
import dev.latchkey.http.web.HttpConfig;
import dev.latchkey.http.web.Location;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;

/** Where browsers end up that cannot be sent anywhere better (contract 5.12). */
final class ErrorRoutes implements RouteGroup {

    private final ErrorPage page = new ErrorPage();
    private final boolean development;

    @Inject
    ErrorRoutes(HttpConfig config) {
        this.development = !config.isSecure();
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/api/auth/error").open(this::tell);
    }

    /** Whoever develops is shown the error; everybody else goes to the application, which knows how to put it. */
    private void tell(Context ctx) {
        var error = ReportedError.in(ctx);
        if (development) {
            show(ctx, error);
        } else {
            sendOn(ctx, error);
        }
    }

    private void show(Context ctx, ReportedError error) {
        ctx.header(Header.CONTENT_SECURITY_POLICY, page.policy());
        ctx.header(Header.CROSS_ORIGIN_OPENER_POLICY, "same-origin");
        ctx.contentType("text/html;charset=utf-8").result(page.about(error).getBytes(UTF_8));
    }

    private static void sendOn(Context ctx, ReportedError error) {
        var description = error.description().isEmpty() ? "" : "&error_description=" + encoded(error.description());
        ctx.status(HttpStatus.FOUND);
        Location.set(ctx, "/?error=" + encoded(error.code()) + description);
        ctx.res().setContentType(null);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
