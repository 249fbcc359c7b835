package dev.latchkey.http.device;

import static com.google.inject.multibindings.Multibinder.newSetBinder;

import com.google.inject.AbstractModule;
import dev.latchkey.http.web.ProcedureGroup;
import dev.latchkey.http.web.RouteGroup;

/** Adds the device routes. */
public final class DeviceHttpModule extends AbstractModule {

    @Override
    protected void configure() {
        var groups = newSetBinder(binder(), RouteGroup.class);
        groups.addBinding().to(MultiSessionRoutes.class);
        groups.addBinding().to(SignOutRoutes.class);
        newSetBinder(binder(), ProcedureGroup.class).addBinding().to(DeviceProcedures.class);
    }
}
