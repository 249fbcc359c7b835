package dev.latchkey.application.device.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.Result;
import dev.latchkey.application.device.BootstrapDevice;
import dev.latchkey.application.device.DevicePass;
import dev.latchkey.application.device.DeviceRefusal;
import dev.latchkey.application.device.DeviceSigner;
import dev.latchkey.application.device.Devices;
import dev.latchkey.application.revocation.Revocations;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.domain.device.Device;
import dev.latchkey.domain.device.DevicePolicy;
import dev.latchkey.domain.device.DeviceSession;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Carries out {@link BootstrapDevice}. */
public final class DeviceBootstrapper implements BootstrapDevice {

    private final Devices devices;
    private final DeviceDesk desk;
    private final DevicePolicy policy;
    private final Revocations revocations;
    private final InstantSource clock;

    /** Bootstraps devices that hold as many accounts as this policy says, timed by this clock. */
    public DeviceBootstrapper(
            Devices devices,
            DeviceSigner signer,
            Sessions sessions,
            DevicePolicy policy,
            Randomness randomness,
            Revocations revocations,
            InstantSource clock) {
        this.devices = devices;
        this.desk = new DeviceDesk(devices, sessions, signer, randomness);
        this.policy = policy;
        this.revocations = revocations;
        this.clock = clock;
    }

    @Override
    public Result<DevicePass, DeviceRefusal> bootstrap(Command command) {
        return revocations.attempt(() -> desk.open(command.device(), clock.instant())
                .map(presented -> bootstrapOn(presented, command, clock.instant()))
                .orElseGet(() -> bootstrapAnew(command)));
    }

    private Result<DevicePass, DeviceRefusal> bootstrapOn(Presented presented, Command command, Instant now) {
        var device = presented.device();
        if (!device.admits(command.asking().user(), now, policy)) {
            return refused(limit());
        }
        if (device.has(command.asking().id())) {
            return lacksRoom(device, command, now) ? refused(limit()) : again(presented, command, now);
        }
        var joined = device.joinedBy(DeviceSession.joining(command.asking(), now));
        return lacksRoom(joined, command, now) ? refused(limit()) : orOver(desk.move(presented, joined, now));
    }

    /** A session that was switched to meanwhile has another token than the one that asked. */
    private static Result<DevicePass, DeviceRefusal> again(Presented presented, Command command, Instant now) {
        return presented.device().holds(command.asking())
                ? done(presented.again(now))
                : refused(new DeviceRefusal.SessionOverMeanwhile());
    }

    /** Of a device with nobody else on it a session proves as much as the lost secret did. */
    private Result<DevicePass, DeviceRefusal> bootstrapAnew(Command command) {
        var asking = command.asking();
        if (command.forAnother() && policy.maximumAccounts() == 1) {
            return refused(limit());
        }
        var locked = devices.lockOf(asking.id());
        var now = clock.instant(); // once the device is locked: later than whatever made others wait for it
        var own = locked.filter(device -> device.isOnlyFor(asking, now));
        return orOver(own.map(device -> desk.rekey(device, now))
                .orElseGet(() -> desk.begin(DeviceSession.joining(asking, now))));
    }

    private boolean lacksRoom(Device device, Command command, Instant now) {
        return command.forAnother() && device.isFullAt(now, policy);
    }

    private DeviceRefusal limit() {
        return new DeviceRefusal.AccountLimit(policy.maximumAccounts());
    }

    private static Result<DevicePass, DeviceRefusal> orOver(Optional<DevicePass> pass) {
        return pass.<Result<DevicePass, DeviceRefusal>>map(Result::done)
                .orElseGet(() -> refused(new DeviceRefusal.SessionOverMeanwhile()));
    }
}
