package dev.latchkey.application.device;

import dev.latchkey.domain.device.SignedSecret;
import dev.latchkey.domain.session.SessionId;

/** Says whether a browser is to keep its device cookie for another while, because its session was renewed. */
@FunctionalInterface
public interface KeepDevice {

    /** The same cookie again if it opens the whole device that the session is on; otherwise it stays as it is. */
    DevicePass keep(Command command);

    /** What the browser shows, and its session. */
    record Command(SignedSecret device, SessionId session) {}
}
