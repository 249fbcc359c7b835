package dev.latchkey.http.deletion;

import static com.google.inject.multibindings.Multibinder.newSetBinder;

import com.google.inject.AbstractModule;
import dev.latchkey.http.web.ProcedureGroup;
import dev.latchkey.http.web.RouteGroup;

/** Adds the route and the procedure by which people delete their account. */
public final class DeletionHttpModule extends AbstractModule {

    @Override
    protected void configure() {
        newSetBinder(binder(), RouteGroup.class).addBinding().to(DeletionRoutes.class);
        newSetBinder(binder(), ProcedureGroup.class).addBinding().to(DeletionProcedures.class);
    }
}
