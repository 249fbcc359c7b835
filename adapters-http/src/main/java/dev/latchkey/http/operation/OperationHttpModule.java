package dev.latchkey.http.operation;

import static com.google.inject.multibindings.Multibinder.newSetBinder;

import com.google.inject.AbstractModule;
import dev.latchkey.http.web.AnswerWatch;
import dev.latchkey.http.web.HttpConfig;
import dev.latchkey.http.web.RouteGroup;

/** Adds the routes for whoever runs the service, and what measures it where that is wanted. */
public final class OperationHttpModule extends AbstractModule {

    private final HttpConfig config;

    public OperationHttpModule(HttpConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        newSetBinder(binder(), AnswerWatch.class);
        config.metricsPort().ifPresent(port -> install(new MetricsModule(config.host(), port)));
        var groups = newSetBinder(binder(), RouteGroup.class);
        groups.addBinding().to(HealthRoutes.class);
        groups.addBinding().to(ErrorRoutes.class);
        groups.addBinding().to(AdminRoutes.class);
    }
}
