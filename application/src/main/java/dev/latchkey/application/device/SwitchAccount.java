package dev.latchkey.application.device;

import dev.latchkey.application.Result;
import dev.latchkey.domain.device.AccountChoice;
import dev.latchkey.domain.device.SignedSecret;
import java.util.Optional;

/** Makes another account of a device the active one. */
@FunctionalInterface
public interface SwitchAccount {

    /**
     * The session that is active now, with a new token: its earlier one ends. Refused unless the account is signed in on
     * the device that is proved by what is presented (SR-DEV-02).
     */
    Result<Switched, DeviceRefusal> switchTo(Command command);

    /**
     * Which account.
     *
     * @param device what the browser shows; empty when it shows nothing
     */
    record Command(Optional<SignedSecret> device, AccountChoice choice) {}
}
