package dev.latchkey.application.device;

import dev.latchkey.application.Result;
import dev.latchkey.application.revocation.Effective;
import dev.latchkey.domain.device.AccountChoice;
import dev.latchkey.domain.device.SignedSecret;
import dev.latchkey.domain.session.SessionId;
import java.util.Optional;

/** Signs one account of a device out, and no other. */
@FunctionalInterface
public interface RemoveAccount {

    /**
     * What became of it; the session of the account has ended on all nodes. Refused unless the account is signed in on the device that
     * is proved by what is presented (SR-DEV-02).
     */
    Result<Effective<Removed>, DeviceRefusal> remove(Command command);

    /**
     * Which account.
     *
     * @param device what the browser shows; empty when it shows nothing
     * @param active the session that asks
     */
    record Command(Optional<SignedSecret> device, AccountChoice choice, SessionId active) {}

    /** An account that was removed, and who is active now (SR-DEV-05). */
    sealed interface Removed {

        /** Another than the active one: whoever was active still is. */
        record Inactive(DevicePass device) implements Removed {}

        /** The active one: the account that was active last before it is so again. */
        record Replaced(Switched next) implements Removed {}

        /** The active one, and nobody else is signed in on the device, as far as the browser can prove. */
        record SignedOut(DevicePass device) implements Removed {}
    }
}
