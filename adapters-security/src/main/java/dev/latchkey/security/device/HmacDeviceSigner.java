package dev.latchkey.security.device;

import dev.latchkey.application.device.DeviceSigner;
import dev.latchkey.domain.device.DeviceSecret;
import dev.latchkey.domain.device.SignedSecret;
import dev.latchkey.security.key.CookieKeys;
import dev.latchkey.security.key.Purpose;
import dev.latchkey.security.key.Secrets;
import java.util.Optional;

/** {@link DeviceSigner} by HMAC-SHA-256. */
final class HmacDeviceSigner implements DeviceSigner {

    static final Purpose PURPOSE = new Purpose("latchkey/device-cookie");

    private final CookieKeys keys;

    HmacDeviceSigner(Secrets secrets) {
        this.keys = CookieKeys.of(secrets, PURPOSE, DeviceSecret.LENGTH);
    }

    @Override
    public SignedSecret sign(DeviceSecret secret) {
        return new SignedSecret(keys.sign(secret.value()));
    }

    @Override
    public Optional<DeviceSecret> open(SignedSecret presented) {
        return keys.open(presented.value()).flatMap(DeviceSecret::parse);
    }
}
