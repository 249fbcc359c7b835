package dev.latchkey.http.workspace;

import static com.google.inject.multibindings.Multibinder.newSetBinder;

import com.google.inject.AbstractModule;
import dev.latchkey.http.web.RouteGroup;

/** Adds the routes of workspaces, but for what is on boards. */
public final class WorkspaceHttpModule extends AbstractModule {

    @Override
    protected void configure() {
        var groups = newSetBinder(binder(), RouteGroup.class);
        groups.addBinding().to(WorkspaceRoutes.class);
        groups.addBinding().to(MemberRoutes.class);
        groups.addBinding().to(InvitationRoutes.class);
        groups.addBinding().to(DomainRoutes.class);
        groups.addBinding().to(BrandingRoutes.class);
        groups.addBinding().to(IntegrationRoutes.class);
    }
}
