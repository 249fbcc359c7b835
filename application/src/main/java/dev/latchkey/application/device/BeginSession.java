package dev.latchkey.application.device;

import dev.latchkey.application.Result;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionEpoch;
import java.time.Instant;

/** Begins a session of somebody who has just proved who they are. */
@FunctionalInterface
public interface BeginSession {

    /**
     * The new session, as part of the running transaction: on the device that the browser proves to be, or else on a new
     * one, in the place of a session that the user had there (SR-DEV-03). Refused, and nothing changed, when the user's
     * sessions were ended since {@code epoch} was read (SR-REV-05), the user is gone, or as many others are signed in
     * there as may be (SR-LIF-07).
     */
    Result<Begun, Refusal> begin(Command command);

    /**
     * Who signed in, and how.
     *
     * @param epoch as read before the user's proof was checked
     * @param remembered whether the session is to outlive the browser
     * @param now when the session begins
     */
    record Command(UserId user, SessionEpoch epoch, Browser browser, boolean remembered, Instant now) {}

    /** Why no session began. */
    sealed interface Refusal {

        /** As many others are signed in on the device as may be. */
        record DeviceFull(int maximum) implements Refusal {}

        /** All sessions of the user were ended while they signed in, or the user is gone. */
        record SessionsEndedMeanwhile() implements Refusal {}
    }
}
