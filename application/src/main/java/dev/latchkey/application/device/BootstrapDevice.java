package dev.latchkey.application.device;

import dev.latchkey.application.Result;
import dev.latchkey.domain.device.SignedSecret;
import dev.latchkey.domain.session.Session;
import java.util.Optional;

/** Puts a session on the device of the browser that presents it, which may have lost its device cookie. */
@FunctionalInterface
public interface BootstrapDevice {

    /**
     * The cookie of the device that the session is on then. A session does not prove more than its own account: a browser
     * that cannot prove a device gets one with nobody else on it. Refused when as many others are signed in there as may
     * be, and when the session is over meanwhile or has another token.
     */
    Result<DevicePass, DeviceRefusal> bootstrap(Command command);

    /**
     * Which session.
     *
     * @param device what the browser shows; empty when it shows nothing
     * @param forAnother whether it is to be refused also when there is no room for one more account afterwards
     */
    record Command(Session asking, Optional<SignedSecret> device, boolean forAnother) {}
}
