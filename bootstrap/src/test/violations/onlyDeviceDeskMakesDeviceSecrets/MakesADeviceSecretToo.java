package dev.latchkey.application.device.internal;

import dev.latchkey.domain.device.DeviceSecret;

final class MakesADeviceSecretToo {

    DeviceSecret make() {
        return DeviceSecret.of(new byte[DeviceSecret.ENTROPY_BYTES]);
    }
}
