package dev.latchkey.application.device.internal;

import dev.latchkey.application.device.DevicePass;
import dev.latchkey.domain.device.Device;
import dev.latchkey.domain.device.DeviceSecret;
import dev.latchkey.domain.device.OpenDevice;
import dev.latchkey.domain.device.SignedSecret;
import java.time.Instant;

/** A device, and what it was opened with. */
record Presented(SignedSecret signed, DeviceSecret secret, OpenDevice open) {

    Device device() {
        return open.device();
    }

    /** The same cookie again, unless a newer one is on its way to the browser. */
    DevicePass again(Instant now) {
        return open.isWhole() ? new DevicePass.Shown(signed, device().isRememberedAt(now)) : new DevicePass.Untouched();
    }
}
