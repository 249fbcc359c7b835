package dev.latchkey.http.operation;

import com.google.inject.Inject;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import java.util.Map;

/** Whether the service answers at all (contract 5.12). */
final class HealthRoutes implements RouteGroup {

    private static final Map<String, Boolean> OK = Map.of("ok", true);

    @Inject
    HealthRoutes() {}

    @Override
    public void addTo(Routes routes) {
        routes.get("/api/auth/ok").open(ctx -> ctx.json(OK));
    }
}
