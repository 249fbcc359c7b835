package dev.latchkey.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.latchkey.application.Batches;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.device.BeginSession;
import dev.latchkey.application.device.BootstrapDevice;
import dev.latchkey.application.device.DeviceSigner;
import dev.latchkey.application.device.Devices;
import dev.latchkey.application.device.KeepDevice;
import dev.latchkey.application.device.ListDeviceSessions;
import dev.latchkey.application.device.PurgeDevices;
import dev.latchkey.application.device.RemoveAccount;
import dev.latchkey.application.device.SignOut;
import dev.latchkey.application.device.SwitchAccount;
import dev.latchkey.application.device.internal.AccountSwitcher;
import dev.latchkey.application.device.internal.BrowserSignOut;
import dev.latchkey.application.device.internal.DeviceBootstrapper;
import dev.latchkey.application.device.internal.DevicePurger;
import dev.latchkey.application.device.internal.DeviceSessionLister;
import dev.latchkey.application.device.internal.SessionBeginner;
import dev.latchkey.application.revocation.Revocations;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.domain.device.DevicePolicy;
import dev.latchkey.domain.session.SessionPolicy;
import java.time.InstantSource;

/** The device capability: each verb, and who carries it out. */
public final class DeviceModule extends AbstractModule {

    private final SessionPolicy sessionPolicy;
    private final DevicePolicy devicePolicy;

    public DeviceModule(SessionPolicy sessionPolicy, DevicePolicy devicePolicy) {
        this.sessionPolicy = sessionPolicy;
        this.devicePolicy = devicePolicy;
    }

    @Override
    protected void configure() {
        bind(SwitchAccount.class).to(AccountSwitcher.class);
        bind(RemoveAccount.class).to(AccountSwitcher.class);
        bind(ListDeviceSessions.class).to(DeviceSessionLister.class);
        bind(KeepDevice.class).to(DeviceSessionLister.class);
    }

    @Provides
    BeginSession begin(
            Sessions sessions, TokenSigner signer, Devices devices, DeviceSigner deviceSigner, Randomness randomness) {
        return new SessionBeginner(sessions, signer, devices, deviceSigner, randomness, sessionPolicy, devicePolicy);
    }

    @Provides
    AccountSwitcher switching(
            Devices devices,
            DeviceSigner deviceSigner,
            Sessions sessions,
            TokenSigner signer,
            Randomness randomness,
            Revocations revocations,
            InstantSource clock) {
        return new AccountSwitcher(devices, deviceSigner, sessions, signer, randomness, revocations, clock);
    }

    @Provides
    DeviceSessionLister list(Devices devices, DeviceSigner signer, Sessions sessions, InstantSource clock) {
        return new DeviceSessionLister(devices, signer, sessions, clock);
    }

    @Provides
    BootstrapDevice bootstrap(
            Devices devices,
            DeviceSigner signer,
            Sessions sessions,
            Randomness randomness,
            Revocations revocations,
            InstantSource clock) {
        return new DeviceBootstrapper(devices, signer, sessions, devicePolicy, randomness, revocations, clock);
    }

    @Provides
    SignOut signOut(
            Devices devices,
            DeviceSigner deviceSigner,
            Sessions sessions,
            TokenSigner signer,
            Revocations revocations,
            InstantSource clock) {
        return new BrowserSignOut(devices, deviceSigner, sessions, signer, revocations, clock);
    }

    @Provides
    PurgeDevices purge(Devices devices, Batches batches) {
        return new DevicePurger(devices, batches);
    }
}
