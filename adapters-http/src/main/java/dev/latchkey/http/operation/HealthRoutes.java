package dev.latchkey.http.operation;

import com.google.inject.Inject;
import dev.latchkey.application.operation.CheckReadiness;
import dev.latchkey.http.web.Departure;
import dev.latchkey.http.web.Problem;
import dev.latchkey.http.web.Problems;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Map;

/** Whether the service answers at all (contract 5.12), and whether it can do what it is for (SR-OPS-01). */
final class HealthRoutes implements RouteGroup {

    private static final Map<String, Boolean> OK = Map.of("ok", true);

    private static final Map<String, String> LIVE = Map.of("status", "live");
    private static final Map<String, String> READY = Map.of("status", "ready");
    private static final String SECONDS_TO_RECOVER = "1";

    private final CheckReadiness checkReadiness;
    private final Departure departure;

    @Inject
    HealthRoutes(CheckReadiness checkReadiness, Departure departure) {
        this.checkReadiness = checkReadiness;
        this.departure = departure;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/api/auth/ok").open(ctx -> ctx.json(OK));
        routes.get("/health/live").open(ctx -> ctx.json(LIVE));
        routes.get("/health/ready").open(this::tellReadiness);
    }

    /** Whoever sends requests here should not, while this is an error. */
    private void tellReadiness(Context ctx) {
        if (departure.isAnnounced()) {
            throw notReady(ctx, Problems.departing());
        }
        var lacks = checkReadiness.check();
        if (!lacks.isEmpty()) {
            throw notReady(ctx, Problems.lacking(lacks));
        }
        ctx.json(READY);
    }

    private static Rejected notReady(Context ctx, Problem problem) {
        ctx.header(Header.RETRY_AFTER, SECONDS_TO_RECOVER);
        return new Rejected(problem);
    }
}
