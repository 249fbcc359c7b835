package dev.latchkey.http.revocation;

import static com.google.inject.multibindings.Multibinder.newSetBinder;

import com.google.inject.AbstractModule;
import dev.latchkey.http.web.RouteGroup;

/** Adds the route by which revocations are confirmed. */
public final class RevocationHttpModule extends AbstractModule {

    @Override
    protected void configure() {
        newSetBinder(binder(), RouteGroup.class).addBinding().to(RevocationRoutes.class);
    }
}
