package dev.latchkey.http.operation;

import com.google.inject.Inject;
import dev.latchkey.application.session.RevokeByAdministrator;
import dev.latchkey.application.session.RevokeByAdministrator.Whom;
import dev.latchkey.http.web.Administrators;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What only whoever runs the service may do, and what is written down of it (SR-REV-08). */
final class AdminRoutes implements RouteGroup {

    private static final Logger audit = LoggerFactory.getLogger("dev.latchkey.audit");

    private final Administrators administrators;
    private final RevokeByAdministrator revokeByAdministrator;

    @Inject
    AdminRoutes(Administrators administrators, RevokeByAdministrator revokeByAdministrator) {
        this.administrators = administrators;
        this.revokeByAdministrator = revokeByAdministrator;
    }

    @Override
    public void addTo(Routes routes) {
        routes.postAsAdministrator("/admin/sessions/revoke")
                .reading(AdminRevokeJson::of)
                .open(this::revoke);
    }

    /** Written down before, because it may be done without an answer, and after, because it may not be done. */
    private void revoke(Context ctx, AdminRevokeJson body) {
        var administrator = administrators.admit(ctx);
        var whose = nameOf(body.whom());
        audit.info("Administrator {} ends the sessions of {}, because: {}", administrator, whose, body.reason());
        var revoked = revokeByAdministrator.revoke(body.whom());
        audit.info("Administrator {} has ended {} sessions of {}", administrator, revoked.value(), whose);
        ctx.json(AdminRevokedJson.of(revoked));
    }

    private static String nameOf(Whom whom) {
        return switch (whom) {
            case Whom.OfUser(var user) -> "user " + user.value();
            case Whom.OfEveryone _ -> "everyone";
        };
    }
}
