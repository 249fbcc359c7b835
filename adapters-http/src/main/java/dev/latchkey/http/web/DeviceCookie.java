package dev.latchkey.http.web;

import dev.latchkey.application.device.DevicePass;
import dev.latchkey.domain.device.SignedSecret;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The cookie by which a browser proves which device it is: one, however many accounts are signed in (SR-COO-04). */
public final class DeviceCookie {

    /** As long as browsers keep any cookie; it begins anew whenever the cookie is set. */
    private static final Duration LIFE = Duration.ofDays(400);

    private final BrowserCookie cookie;

    public DeviceCookie(CookieConfig config) {
        this.cookie = new BrowserCookie(config, "device");
    }

    /** What the browser presents; empty when it is nothing, or two things. */
    public Optional<SignedSecret> presentedIn(Context ctx) {
        return cookie.presentedIn(ctx).map(SignedSecret::new);
    }

    /** Everything that is presented, planted or not. */
    public List<SignedSecret> allPresentedIn(Context ctx) {
        return cookie.allPresentedIn(ctx).stream().map(SignedSecret::new).toList();
    }

    /** Does with the cookie what is to become of it. */
    public void follow(Context ctx, DevicePass pass) {
        switch (pass) {
            case DevicePass.Shown shown -> show(ctx, shown);
            case DevicePass.Untouched _ -> {}
            case DevicePass.Over _ -> clear(ctx);
        }
    }

    private void show(Context ctx, DevicePass.Shown shown) {
        if (shown.remembered()) {
            cookie.set(ctx, shown.secret().value(), LIFE.toSeconds());
        } else {
            cookie.setUntilTheBrowserCloses(ctx, shown.secret().value());
        }
    }

    /**
     * Makes the browser forget the cookie, if it presented one: a page of another site can make browsers ask without their
     * cookies, and must not make them lose their accounts.
     */
    public void clear(Context ctx) {
        if (!cookie.allPresentedIn(ctx).isEmpty()) {
            cookie.clear(ctx);
        }
    }
}
