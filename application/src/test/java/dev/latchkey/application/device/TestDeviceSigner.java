package dev.latchkey.application.device;

import dev.latchkey.domain.device.DeviceSecret;
import dev.latchkey.domain.device.SignedSecret;
import java.util.Optional;

/** {@link DeviceSigner} whose signature anybody could forge, but nobody by accident. */
public final class TestDeviceSigner implements DeviceSigner {

    private final String name;

    /** Signs in a name of its own. */
    public TestDeviceSigner(String name) {
        this.name = name;
    }

    @Override
    public SignedSecret sign(DeviceSecret secret) {
        return new SignedSecret(
                "%s.%s-%s".formatted(secret.value(), name, secret.hash().hex()));
    }

    @Override
    public Optional<DeviceSecret> open(SignedSecret presented) {
        return DeviceSecret.parse(presented.value().split("\\.", 2)[0])
                .filter(secret -> sign(secret).equals(presented));
    }
}
