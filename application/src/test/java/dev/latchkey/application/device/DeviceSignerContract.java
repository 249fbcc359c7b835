package dev.latchkey.application.device;

import dev.latchkey.application.SignedValueContract;
import dev.latchkey.domain.device.DeviceSecret;
import dev.latchkey.domain.device.DeviceSecrets;
import dev.latchkey.domain.device.SignedSecret;
import java.util.Optional;

/** What every {@link DeviceSigner} keeps to, however it signs. */
public abstract class DeviceSignerContract extends SignedValueContract<DeviceSecret> {

    /** The signer under test; each call may give the same one. */
    protected abstract DeviceSigner signer();

    /** A signer that signs in the same way but shares no key with the one under test. */
    protected abstract DeviceSigner stranger();

    @Override
    protected final DeviceSecret another() {
        return DeviceSecrets.aSecret();
    }

    @Override
    protected final String written(DeviceSecret secret) {
        return secret.value();
    }

    @Override
    protected final String sign(DeviceSecret secret) {
        return signer().sign(secret).value();
    }

    @Override
    protected final Optional<DeviceSecret> open(String presented) {
        return signer().open(new SignedSecret(presented));
    }

    @Override
    protected final String signAsAStranger(DeviceSecret secret) {
        return stranger().sign(secret).value();
    }
}
