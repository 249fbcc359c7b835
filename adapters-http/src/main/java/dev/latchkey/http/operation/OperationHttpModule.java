package dev.latchkey.http.operation;

import static com.google.inject.multibindings.Multibinder.newSetBinder;

import com.google.inject.AbstractModule;
import dev.latchkey.http.web.RouteGroup;

/** Adds the routes for whoever runs the service. */
public final class OperationHttpModule extends AbstractModule {

    @Override
    protected void configure() {
        var groups = newSetBinder(binder(), RouteGroup.class);
        groups.addBinding().to(HealthRoutes.class);
        groups.addBinding().to(ErrorRoutes.class);
    }
}
