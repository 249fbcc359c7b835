package dev.latchkey.http.workspace;

import static dev.latchkey.http.web.Access.SIGNED_IN;

import com.google.inject.Inject;
import dev.latchkey.application.workspace.SetBranding;
import dev.latchkey.application.workspace.ShowBranding;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.PathId;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import io.javalin.http.Context;

/** What the pages of a workspace look like. */
final class BrandingRoutes implements RouteGroup {

    private final SetBranding set;
    private final ShowBranding show;

    @Inject
    BrandingRoutes(SetBranding set, ShowBranding show) {
        this.set = set;
        this.show = show;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/api/workspaces/{id}/branding")
                .reading(SetBrandingJson::of)
                .guarded(SIGNED_IN, this::set);
        routes.get("/api/workspaces/{id}/branding").guarded(SIGNED_IN, this::show);
    }

    private void set(Context ctx, SetBrandingJson body, Asker asker) {
        var changed = set.set(body.from(asker.user().id(), PathId.of(ctx)));
        ctx.json(BrandingJson.of(Rejected.ifRefused(changed)));
    }

    private void show(Context ctx, Asker asker) {
        var shown = show.show(asker.user().id(), PathId.of(ctx));
        ctx.json(BrandingJson.of(Rejected.ifRefused(shown)));
    }
}
