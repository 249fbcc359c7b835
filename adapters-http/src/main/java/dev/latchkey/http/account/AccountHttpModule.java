package dev.latchkey.http.account;

import static com.google.inject.multibindings.Multibinder.newSetBinder;

import com.google.inject.AbstractModule;
import dev.latchkey.http.web.RouteGroup;

/** Adds the routes by which people sign up and in. */
public final class AccountHttpModule extends AbstractModule {

    @Override
    protected void configure() {
        newSetBinder(binder(), RouteGroup.class).addBinding().to(SignInRoutes.class);
    }
}
