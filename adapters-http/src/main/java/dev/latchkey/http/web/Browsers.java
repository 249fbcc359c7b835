package dev.latchkey.http.web;

import dev.latchkey.application.device.Browser;
import io.javalin.http.Context;

/** Which browser or app a request comes from. */
public final class Browsers {

    private final Clients clients;
    private final DeviceCookie device;

    public Browsers(Clients clients, DeviceCookie device) {
        this.clients = clients;
        this.device = device;
    }

    /** Whatever sent the request, to sign in with. */
    public Browser of(Context ctx) {
        return new Browser(clients.of(ctx), device.presentedIn(ctx));
    }
}
