package dev.latchkey.http.web;

import dev.latchkey.application.device.Begun;
import dev.latchkey.application.device.DevicePass;
import dev.latchkey.application.device.ListDeviceSessions;
import dev.latchkey.application.device.RemoveAccount.Removed;
import dev.latchkey.application.device.Switched;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.session.SignedIn;
import io.javalin.http.Context;
import java.util.List;

/** Both cookies together: whoever is signed in, and the device on which they are. */
public final class AccountCookies {

    private final SessionCookie session;
    private final DeviceCookie device;
    private final ListDeviceSessions listDeviceSessions;

    public AccountCookies(SessionCookie session, DeviceCookie device, ListDeviceSessions listDeviceSessions) {
        this.session = session;
        this.device = device;
        this.listDeviceSessions = listDeviceSessions;
    }

    /** Who is signed in on the device that the browser proves, in the order of their first sign-in. */
    public List<SignedIn> signedIn(Context ctx) {
        return device.presentedIn(ctx).map(listDeviceSessions::list).orElseGet(List::of);
    }

    /** Signs the browser in. */
    public void set(Context ctx, Begun begun, User user) {
        session.set(ctx, begun.token(), new SignedIn(begun.session(), user));
        device.follow(ctx, begun.device());
    }

    /** Lets the browser go on as somebody else who is signed in on the device. */
    public void set(Context ctx, Switched switched) {
        session.repeat(ctx, switched.token(), switched.signedIn());
        device.follow(ctx, switched.device());
    }

    /** Lets the browser keep who is signed in, on the device that becomes of it. */
    public void keep(Context ctx, Asker asker, DevicePass pass) {
        session.repeat(ctx, asker.token(), asker.signedIn());
        device.follow(ctx, pass);
    }

    /** Does what follows from the removal of an account. */
    public void follow(Context ctx, Removed removed) {
        switch (removed) {
            case Removed.Inactive(var pass) -> device.follow(ctx, pass);
            case Removed.Replaced(var next) -> set(ctx, next);
            case Removed.SignedOut(var pass) -> {
                session.clear(ctx);
                device.follow(ctx, pass);
                BrowserStorage.clear(ctx);
            }
        }
    }

    /** Makes the browser forget the session that has ended, and all the rest too unless somebody is left there (W28). */
    public void forgetSession(Context ctx) {
        session.clear(ctx);
        if (isNobodyLeft(ctx)) {
            device.clear(ctx);
            BrowserStorage.clear(ctx);
        }
    }

    /** Makes the browser forget the device unless somebody is left there. */
    public void forgetEmptyDevice(Context ctx) {
        if (isNobodyLeft(ctx)) {
            device.clear(ctx);
        }
    }

    /** Of two devices that a browser shows, it cannot be told which one was planted, and so neither is looked at. */
    private boolean isNobodyLeft(Context ctx) {
        return device.allPresentedIn(ctx).size() < 2
                && device.presentedIn(ctx).map(listDeviceSessions::list).stream()
                        .allMatch(List::isEmpty);
    }

    /** Makes the browser forget everything. */
    public void forgetEverything(Context ctx) {
        session.clear(ctx);
        device.clear(ctx);
        BrowserStorage.clear(ctx);
    }
}
