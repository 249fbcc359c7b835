package dev.latchkey.http.device;

import com.google.inject.Inject;
import dev.latchkey.application.device.SignOut;
import dev.latchkey.http.web.AccountCookies;
import dev.latchkey.http.web.DeviceCookie;
import dev.latchkey.http.web.Guard;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import io.javalin.http.Context;
import java.util.Map;

/** Signing out of every account of the browser (contract 5.5). */
final class SignOutRoutes implements RouteGroup {

    private static final Map<String, Boolean> SIGNED_OUT = Map.of("success", true);

    private final Guard guard;
    private final DeviceCookie device;
    private final AccountCookies cookies;
    private final SignOut signOut;

    @Inject
    SignOutRoutes(Guard guard, DeviceCookie device, AccountCookies cookies, SignOut signOut) {
        this.guard = guard;
        this.device = device;
        this.cookies = cookies;
        this.signOut = signOut;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/api/auth/sign-out").open(this::signOut);
    }

    /** Of two cookies one was planted; what either opens is not to outlive this. */
    private void signOut(Context ctx) {
        signOut.signOut(new SignOut.Command(guard.allPresentedIn(ctx), device.allPresentedIn(ctx)));
        cookies.forgetEverything(ctx);
        ctx.json(SIGNED_OUT);
    }
}
