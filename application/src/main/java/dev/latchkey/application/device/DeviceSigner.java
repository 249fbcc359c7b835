package dev.latchkey.application.device;

import dev.latchkey.domain.device.DeviceSecret;
import dev.latchkey.domain.device.SignedSecret;
import java.util.Optional;

/**
 * Signs the secrets of devices, so that a forged cookie is refused without a lookup. What it promises is written down in
 * {@code DeviceSignerContract}.
 */
public interface DeviceSigner {

    /** The secret as it goes into a cookie. */
    SignedSecret sign(DeviceSecret secret);

    /** The secret that was signed; empty for anything that we did not sign. Takes the same time for every forgery. */
    Optional<DeviceSecret> open(SignedSecret presented);
}
