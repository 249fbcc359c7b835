package dev.latchkey.application.device;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.Result;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.device.internal.AccountSwitcher;
import dev.latchkey.application.device.internal.BrowserSignOut;
import dev.latchkey.application.device.internal.DeviceBootstrapper;
import dev.latchkey.application.device.internal.DeviceSessionLister;
import dev.latchkey.application.device.internal.SessionBeginner;
import dev.latchkey.application.revocation.Effective;
import dev.latchkey.application.revocation.LoneNode;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.TestTokenSigner;
import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.device.AccountChoice;
import dev.latchkey.domain.device.DevicePolicy;
import dev.latchkey.domain.device.SignedSecret;
import dev.latchkey.domain.session.Client;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionEpoch;
import dev.latchkey.domain.session.SignedIn;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of devices, in the short words of a test: {@code null} is a browser that shows no device. */
public final class DeviceVerbs {

    /** As many as may be signed in. */
    public static final DevicePolicy THREE = new DevicePolicy(3);

    public static final Client CLIENT = new Client("192.0.2.7", "Mozilla/5.0");

    public final TokenSigner signer = new TestTokenSigner("we");
    public final DeviceSigner deviceSigner = new TestDeviceSigner("we");
    public final BeginSession beginSession;

    private final Transactions transactions;
    private final InstantSource clock;
    private final AccountSwitcher switcher;
    private final DeviceBootstrapper bootstrapper;
    private final DeviceSessionLister lister;
    private final BrowserSignOut signOut;

    /** Asked of these stores. */
    public DeviceVerbs(
            Sessions sessions,
            Devices devices,
            DevicePolicy policy,
            Randomness randomness,
            Transactions transactions,
            InstantSource clock) {
        this.transactions = transactions;
        var revocations = new LoneNode(transactions);
        this.clock = clock;
        beginSession = new SessionBeginner(sessions, signer, devices, deviceSigner, randomness, POLICY, policy);
        switcher = new AccountSwitcher(devices, deviceSigner, sessions, signer, randomness, revocations, clock);
        bootstrapper = new DeviceBootstrapper(devices, deviceSigner, sessions, policy, randomness, revocations, clock);
        lister = new DeviceSessionLister(devices, deviceSigner, sessions, clock);
        signOut = new BrowserSignOut(devices, deviceSigner, sessions, signer, revocations, clock);
    }

    /** Asked of what is in memory. */
    public static DeviceVerbs in(InMemoryStore store, Transactions transactions, InstantSource clock) {
        return new DeviceVerbs(
                new InMemorySessions(store),
                new InMemoryDevices(store),
                THREE,
                TestRandomness.seeded(1),
                transactions,
                clock);
    }

    public Result<Begun, BeginSession.Refusal> signIn(User user, @Nullable SignedSecret device) {
        return signIn(user, device, true);
    }

    public Result<Begun, BeginSession.Refusal> signIn(User user, @Nullable SignedSecret device, boolean remembered) {
        var browser = new Browser(CLIENT, Optional.ofNullable(device));
        return transactions.attempt(() -> beginSession.begin(
                new BeginSession.Command(user.id(), SessionEpoch.FIRST, browser, remembered, clock.instant())));
    }

    public Result<Switched, DeviceRefusal> switchTo(User user, @Nullable SignedSecret device) {
        return switchTo(new AccountChoice.ByUser(user.id()), device);
    }

    public Result<Switched, DeviceRefusal> switchTo(AccountChoice choice, @Nullable SignedSecret device) {
        return switcher.switchTo(new SwitchAccount.Command(Optional.ofNullable(device), choice));
    }

    public Result<RemoveAccount.Removed, DeviceRefusal> remove(
            User user, @Nullable SignedSecret device, Session active) {
        return switcher.remove(new RemoveAccount.Command(
                        Optional.ofNullable(device), new AccountChoice.ByUser(user.id()), active.id()))
                .map(Effective::value);
    }

    public Result<DevicePass, DeviceRefusal> bootstrap(Session asking, @Nullable SignedSecret device) {
        return bootstrapper.bootstrap(new BootstrapDevice.Command(asking, Optional.ofNullable(device), false));
    }

    public Result<DevicePass, DeviceRefusal> bootstrapForAnother(Session asking, @Nullable SignedSecret device) {
        return bootstrapper.bootstrap(new BootstrapDevice.Command(asking, Optional.ofNullable(device), true));
    }

    public List<Session> list(SignedSecret device) {
        return lister.list(device).stream().map(SignedIn::session).toList();
    }

    public DevicePass keep(SignedSecret device, Session session) {
        return lister.keep(new KeepDevice.Command(device, session.id()));
    }

    public void signOut(SignOut.Command command) {
        signOut.signOut(command);
    }

    /** What was done, by those who know that it was. */
    public static <T> T done(Result<T, ?> result) {
        return switch (result) {
            case Result.Done<T, ?>(var value) -> value;
            case Result.Refused<T, ?>(var reason) -> throw new AssertionError(reason);
        };
    }

    /** The cookie that was given out, by those who know that there was one. */
    public static SignedSecret cookie(DevicePass pass) {
        return switch (pass) {
            case DevicePass.Shown shown -> shown.secret();
            case DevicePass.Untouched _, DevicePass.Over _ -> throw new AssertionError(pass);
        };
    }
}
