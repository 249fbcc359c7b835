package dev.latchkey.security.device;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.latchkey.application.device.DeviceSigner;
import dev.latchkey.security.key.Secrets;

/** Adds the signing of device secrets. */
public final class DeviceSecurityModule extends AbstractModule {

    private final Secrets secrets;

    public DeviceSecurityModule(Secrets secrets) {
        this.secrets = secrets;
    }

    @Provides
    @Singleton
    DeviceSigner deviceSigner() {
        return new HmacDeviceSigner(secrets);
    }
}
