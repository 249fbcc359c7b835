package dev.latchkey.http.account;

import static com.google.inject.multibindings.Multibinder.newSetBinder;

import com.google.inject.AbstractModule;
import dev.latchkey.http.web.RouteGroup;

/** Adds the routes by which people sign up and in, and look after their accounts. */
public final class AccountHttpModule extends AbstractModule {

    @Override
    protected void configure() {
        var groups = newSetBinder(binder(), RouteGroup.class);
        groups.addBinding().to(SignInRoutes.class);
        groups.addBinding().to(PasswordRoutes.class);
        groups.addBinding().to(PasswordResetRoutes.class);
        groups.addBinding().to(EmailRoutes.class);
        groups.addBinding().to(UserRoutes.class);
        groups.addBinding().to(IdentityRoutes.class);
    }
}
