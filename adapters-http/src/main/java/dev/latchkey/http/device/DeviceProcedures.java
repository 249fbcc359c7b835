package dev.latchkey.http.device;

import com.google.inject.Inject;
import dev.latchkey.application.Result;
import dev.latchkey.application.device.BootstrapDevice;
import dev.latchkey.application.device.DeviceRefusal;
import dev.latchkey.application.device.RemoveAccount;
import dev.latchkey.application.device.SwitchAccount;
import dev.latchkey.application.revocation.Effective;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.device.AccountChoice;
import dev.latchkey.http.web.AccountCookies;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.DeviceCookie;
import dev.latchkey.http.web.EffectJson;
import dev.latchkey.http.web.Problem;
import dev.latchkey.http.web.Problems;
import dev.latchkey.http.web.ProcedureGroup;
import dev.latchkey.http.web.Procedures;
import dev.latchkey.http.web.Rejected;
import io.javalin.http.Context;
import java.util.Map;

/** Several accounts in one browser, for the menu in which one switches between them (RPC 3.3 to 3.6). */
final class DeviceProcedures implements ProcedureGroup {

    private static final Map<String, Boolean> BOOTSTRAPPED = Map.of("success", true);

    private final SwitchAccount switchAccount;
    private final RemoveAccount removeAccount;
    private final BootstrapDevice bootstrapDevice;
    private final DeviceCookie device;
    private final AccountCookies cookies;

    @Inject
    DeviceProcedures(
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
    public void addTo(Procedures procedures) {
        procedures.query("listDeviceAccounts", this::list);
        procedures.mutation("bootstrapDeviceSession", this::bootstrap);
        procedures.mutation("switchDeviceAccount", AccountJson::of, this::switchTo);
        procedures.mutation("removeDeviceAccount", AccountJson::of, this::remove);
    }

    private void list(Context ctx, Asker asker) {
        ctx.json(DeviceAccountsJson.of(cookies.signedIn(ctx), asker.user()));
    }

    /** Asked before somebody signs in to one more account, so that there must be room for it. */
    private void bootstrap(Context ctx, Asker asker) {
        var command = new BootstrapDevice.Command(asker.session(), device.presentedIn(ctx), true);
        switch (bootstrapDevice.bootstrap(command)) {
            case Result.Done(var pass) -> {
                cookies.keep(ctx, asker, pass);
                ctx.json(BOOTSTRAPPED);
            }
            case Result.Refused(var refusal) -> throw new Rejected(problemOf(refusal));
        }
    }

    private void switchTo(Context ctx, AccountJson body, Asker asker) {
        var user = body.user().orElseThrow(DeviceProcedures::unknown);
        if (!user.equals(asker.user().id())) {
            switchTo(ctx, user);
        }
        ctx.json(new SwitchedJson(true, user.value()));
    }

    private void switchTo(Context ctx, UserId user) {
        var command = new SwitchAccount.Command(device.presentedIn(ctx), new AccountChoice.ByUser(user));
        switch (switchAccount.switchTo(command)) {
            case Result.Done(var switched) -> cookies.set(ctx, switched);
            case Result.Refused(var refusal) -> throw new Rejected(problemOf(refusal));
        }
    }

    private void remove(Context ctx, AccountJson body, Asker asker) {
        var user = body.user().orElseThrow(DeviceProcedures::unknown);
        if (user.equals(asker.user().id())) {
            throw new Rejected(Problems.activeAccountStays());
        }
        var command = new RemoveAccount.Command(
                device.presentedIn(ctx),
                new AccountChoice.ByUser(user),
                asker.session().id());
        switch (removeAccount.remove(command)) {
            case Result.Done(Effective(var removed, var effect)) -> {
                cookies.follow(ctx, removed);
                ctx.json(new RemovedJson(true, user.value(), EffectJson.of(effect)));
            }
            case Result.Refused(var refusal) -> throw new Rejected(problemOf(refusal));
        }
    }

    private static Rejected unknown() {
        return new Rejected(Problems.unknownAccount());
    }

    /** The session calls speak of a token there, of which nothing was sent here. */
    private static Problem problemOf(DeviceRefusal refusal) {
        return refusal instanceof DeviceRefusal.NotOnDevice ? Problems.unknownAccount() : Problems.of(refusal);
    }
}
