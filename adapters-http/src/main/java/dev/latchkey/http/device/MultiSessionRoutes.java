package dev.latchkey.http.device;

import static dev.latchkey.http.web.Access.AUTHORITATIVE;

import com.google.inject.Inject;
import dev.latchkey.application.Result;
import dev.latchkey.application.device.BootstrapDevice;
import dev.latchkey.application.device.DeviceRefusal;
import dev.latchkey.application.device.RemoveAccount;
import dev.latchkey.application.device.SwitchAccount;
import dev.latchkey.application.revocation.Effective;
import dev.latchkey.http.web.AccountCookies;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.DeviceCookie;
import dev.latchkey.http.web.Problems;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RevokedJson;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import io.javalin.http.Context;
import java.util.Map;

/** Several accounts in one browser (contract 6.1). */
final class MultiSessionRoutes implements RouteGroup {

    private static final Map<String, Boolean> BOOTSTRAPPED = Map.of("success", true);

    private final SwitchAccount switchAccount;
    private final RemoveAccount removeAccount;
    private final BootstrapDevice bootstrapDevice;
    private final DeviceCookie device;
    private final AccountCookies cookies;

    @Inject
    MultiSessionRoutes(
            SwitchAccount switchAccount,
            RemoveAccount removeAccount,
            BootstrapDevice bootstrapDevice,
            DeviceCookie device,
            AccountCookies cookies) {
        this.switchAccount = switchAccount;
        this.removeAccount = removeAccount;
        this.bootstrapDevice = bootstrapDevice;
        this.device = device;
        this.cookies = cookies;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/api/auth/multi-session/list-device-sessions").open(this::list);
        routes.post("/api/auth/multi-session/set-active")
                .reading(ChoiceJson::of)
                .open(this::setActive);
        routes.post("/api/auth/multi-session/revoke").reading(ChoiceJson::of).guarded(AUTHORITATIVE, this::revoke);
        routes.post("/api/auth/multi-session/bootstrap-current").guarded(AUTHORITATIVE, this::bootstrap);
    }

    private void list(Context ctx) {
        ctx.json(cookies.signedIn(ctx).stream().map(DeviceSessionJson::of).toList());
    }

    private void setActive(Context ctx, ChoiceJson body) {
        var result = body.choice()
                .map(choice -> switchAccount.switchTo(new SwitchAccount.Command(device.presentedIn(ctx), choice)))
                .orElseGet(() -> Result.refused(new DeviceRefusal.NotOnDevice()));
        switch (result) {
            case Result.Done(var switched) -> {
                cookies.set(ctx, switched);
                ctx.json(DeviceSessionJson.of(switched.signedIn()));
            }
            case Result.Refused(var refusal) -> {
                cookies.forgetEmptyDevice(ctx);
                throw new Rejected(Problems.of(refusal));
            }
        }
    }

    private void revoke(Context ctx, ChoiceJson body, Asker asker) {
        var result = body.choice()
                .map(choice -> removeAccount.remove(new RemoveAccount.Command(
                        device.presentedIn(ctx), choice, asker.session().id())))
                .orElseGet(() -> Result.refused(new DeviceRefusal.NotOnDevice()));
        switch (result) {
            case Result.Done(Effective(var removed, var effect)) -> {
                cookies.follow(ctx, removed);
                ctx.json(RevokedJson.with(effect));
            }
            case Result.Refused(var refusal) -> throw new Rejected(Problems.of(refusal));
        }
    }

    private void bootstrap(Context ctx, Asker asker) {
        var command = new BootstrapDevice.Command(asker.session(), device.presentedIn(ctx), false);
        switch (bootstrapDevice.bootstrap(command)) {
            case Result.Done(var pass) -> {
                cookies.keep(ctx, asker, pass);
                ctx.json(BOOTSTRAPPED);
            }
            case Result.Refused(var refusal) -> throw new Rejected(Problems.of(refusal));
        }
    }
}
