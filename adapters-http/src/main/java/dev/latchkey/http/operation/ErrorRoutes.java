package dev.latchkey.http.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.inject.Inject;
import dev.latchkey.http.web.HttpConfig;
import dev.latchkey.http.web.Redirection;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import io.javalin.http.Context;
import io.javalin.http.Header;

/** Where browsers end up that cannot be sent anywhere better (contract 5.12). */
final class ErrorRoutes implements RouteGroup {

    private final ErrorPage page = new ErrorPage();
    private final Redirection redirection;
    private final boolean development;

    @Inject
    ErrorRoutes(HttpConfig config, Redirection redirection) {
        this.redirection = redirection;
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

    private void sendOn(Context ctx, ReportedError error) {
        var target = Redirection.with("/", "error", error.code());
        redirection.send(
                ctx,
                error.description().isEmpty()
                        ? target
                        : Redirection.with(target, "error_description", error.description()));
    }
}
