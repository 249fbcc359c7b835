package dev.latchkey.http.session;

import static com.google.inject.multibindings.Multibinder.newSetBinder;

import com.google.inject.AbstractModule;
import dev.latchkey.http.web.ProcedureGroup;
import dev.latchkey.http.web.RouteGroup;

/** Adds the session routes and procedures. */
public final class SessionHttpModule extends AbstractModule {

    @Override
    protected void configure() {
        newSetBinder(binder(), RouteGroup.class).addBinding().to(SessionRoutes.class);
        newSetBinder(binder(), ProcedureGroup.class).addBinding().to(SessionProcedures.class);
        bind(UserAgents.class).toInstance(new UserAgents());
    }
}
