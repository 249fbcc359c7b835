package dev.latchkey.application.device;

import dev.latchkey.domain.device.SignedSecret;

/** What becomes of the device cookie of the browser that asked. */
public sealed interface DevicePass {

    /**
     * It is this from now on.
     *
     * @param remembered whether it is to outlive the browser
     */
    record Shown(SignedSecret secret, boolean remembered) implements DevicePass {}

    /**
     * It stays as it is: its secret has not changed, there is none, or the next one is on its way to the same browser
     * already.
     */
    record Untouched() implements DevicePass {}

    /** It is worth nothing any more. */
    record Over() implements DevicePass {}
}
