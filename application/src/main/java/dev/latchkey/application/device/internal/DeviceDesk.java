package dev.latchkey.application.device.internal;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.device.DevicePass;
import dev.latchkey.application.device.DeviceSigner;
import dev.latchkey.application.device.Devices;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.domain.device.Device;
import dev.latchkey.domain.device.DeviceId;
import dev.latchkey.domain.device.DeviceSecret;
import dev.latchkey.domain.device.DeviceSession;
import dev.latchkey.domain.device.SignedSecret;
import java.time.Instant;
import java.util.Optional;

/** Where a browser shows its secret, and is given the next one whenever an account joined or left (SR-DEV-06). */
final class DeviceDesk {

    private final Devices devices;
    private final Sessions sessions;
    private final DeviceSigner signer;
    private final Randomness randomness;

    DeviceDesk(Devices devices, Sessions sessions, DeviceSigner signer, Randomness randomness) {
        this.devices = devices;
        this.sessions = sessions;
        this.signer = signer;
        this.randomness = randomness;
    }

    /** The device that the cookie opens now; nobody else changes it until the running transaction ends. */
    Optional<Presented> open(Optional<SignedSecret> shown, Instant now) {
        return shown.flatMap(signed -> signer.open(signed)
                .flatMap(secret -> devices.lock(secret.hash(), now).map(open -> new Presented(signed, secret, open))));
    }

    /** A new device for this session; empty when the session is gone meanwhile, or has another token. */
    Optional<DevicePass> begin(DeviceSession first) {
        var now = first.joinedAt();
        var secret = invent();
        var begun = Device.begunAt(now, new DeviceId(randomness.alphanumeric(DeviceId.LENGTH)), secret.hash());
        devices.add(begun);
        return save(begun, begun.joinedBy(first), secret, now);
    }

    /** The device once somebody has signed in; empty when their session is gone meanwhile, or has another token. */
    Optional<DevicePass> join(Presented presented, Device joined, DeviceSession joining) {
        return change(presented, joined, joining.joinedAt(), presented.open().givesNextTo(joining));
    }

    /** The same for a session that comes from elsewhere, which is no second tab of anything. */
    Optional<DevicePass> move(Presented presented, Device joined, Instant now) {
        return change(presented, joined, now, true);
    }

    /** The device once some have left; empty when one who stays is gone meanwhile, or has another token. */
    Optional<DevicePass> leave(Presented presented, Device left, Instant now) {
        return change(presented, left, now, presented.open().isWhole());
    }

    private Optional<DevicePass> change(Presented presented, Device changed, Instant now, boolean givesNext) {
        sessions.revoke(presented.device().endedIn(changed));
        if (givesNext) {
            return rekey(presented.device(), changed, now);
        }
        return devices.save(presented.device(), changed) ? Optional.of(new DevicePass.Untouched()) : Optional.empty();
    }

    /** The same device under another secret. */
    Optional<DevicePass> rekey(Device device, Instant now) {
        return rekey(device, device, now);
    }

    private Optional<DevicePass> rekey(Device before, Device changed, Instant now) {
        var secret = invent();
        return save(before, changed.rekeyedAt(now, secret.hash()), secret, now);
    }

    private Optional<DevicePass> save(Device before, Device after, DeviceSecret secret, Instant now) {
        return devices.save(before, after)
                ? Optional.of(new DevicePass.Shown(signer.sign(secret), after.isRememberedAt(now)))
                : Optional.empty();
    }

    private DeviceSecret invent() {
        return DeviceSecret.of(randomness.bytes(DeviceSecret.ENTROPY_BYTES));
    }
}
