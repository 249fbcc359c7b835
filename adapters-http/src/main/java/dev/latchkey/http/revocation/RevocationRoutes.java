package dev.latchkey.http.revocation;

import com.google.inject.Inject;
import dev.latchkey.application.revocation.ConfirmRevocations;
import dev.latchkey.http.web.Problems;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import io.javalin.http.Context;

/** Where whoever ended a session asks again, whose answer was that its confirmation is pending (SR-REV-09). */
final class RevocationRoutes implements RouteGroup {

    private final ConfirmRevocations confirmRevocations;

    @Inject
    RevocationRoutes(ConfirmRevocations confirmRevocations) {
        this.confirmRevocations = confirmRevocations;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(Problems.CONFIRMATION).open(this::confirm);
    }

    private void confirm(Context ctx) {
        ctx.json(RevocationJson.of(confirmRevocations.confirm()));
    }
}
