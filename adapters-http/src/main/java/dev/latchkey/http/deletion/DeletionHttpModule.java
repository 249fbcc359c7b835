package dev.latchkey.http.deletion;

import static com.google.inject.multibindings.Multibinder.newSetBinder;

import com.google.inject.AbstractModule;
import dev.latchkey.http.web.ProcedureGroup;
import dev.latchkey.http.web.RouteGroup;

/** Adds the routes and procedures by which people delete their account, or what is in a workspace. */
public final class DeletionHttpModule extends AbstractModule {

    @Override
    protected void configure() {
        var routes = newSetBinder(binder(), RouteGroup.class);
        routes.addBinding().to(DeletionRoutes.class);
        routes.addBinding().to(ContentRoutes.class);
        newSetBinder(binder(), ProcedureGroup.class).addBinding().to(DeletionProcedures.class);
    }
}
