package dev.latchkey.application.device.internal;

import dev.latchkey.application.device.DevicePass;
import dev.latchkey.application.device.DeviceSigner;
import dev.latchkey.application.device.Devices;
import dev.latchkey.application.device.KeepDevice;
import dev.latchkey.application.device.ListDeviceSessions;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.domain.device.DeviceSession;
import dev.latchkey.domain.device.OpenDevice;
import dev.latchkey.domain.device.SignedSecret;
import dev.latchkey.domain.session.SignedIn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Carries out {@link ListDeviceSessions} and {@link KeepDevice}, which change nothing. */
public final class DeviceSessionLister implements ListDeviceSessions, KeepDevice {

    private final Devices devices;
    private final DeviceSigner signer;
    private final Sessions sessions;
    private final InstantSource clock;

    /** Lists what is not over by this clock. */
    public DeviceSessionLister(Devices devices, DeviceSigner signer, Sessions sessions, InstantSource clock) {
        this.devices = devices;
        this.signer = signer;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public List<SignedIn> list(SignedSecret presented) {
        var now = clock.instant();
        var live = open(presented, now).map(open -> open.liveAt(now)).orElseGet(List::of);
        return live.isEmpty()
                ? List.of()
                : sessions.find(live.stream().map(DeviceSession::session).toList());
    }

    @Override
    public DevicePass keep(KeepDevice.Command command) {
        var now = clock.instant();
        return open(command.device(), now)
                .filter(open -> open.isWhole() && open.device().has(command.session()))
                .<DevicePass>map(open ->
                        new DevicePass.Shown(command.device(), open.device().isRememberedAt(now)))
                .orElseGet(DevicePass.Untouched::new);
    }

    private Optional<OpenDevice> open(SignedSecret presented, Instant now) {
        return signer.open(presented).flatMap(secret -> devices.find(secret.hash(), now));
    }
}
