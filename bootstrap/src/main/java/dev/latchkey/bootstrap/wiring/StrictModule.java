package dev.latchkey.bootstrap.wiring;

import com.google.inject.AbstractModule;

/** Switches Guice's guesses off: what is not bound is missing. */
public final class StrictModule extends AbstractModule {

    @Override
    protected void configure() {
        binder().requireAtInjectOnConstructors();
        binder().requireExactBindingAnnotations();
        binder().disableCircularProxies();
    }
}
