package dev.latchkey.domain.device;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionId;

/** Which account of a device somebody means. It proves nothing: only what is on the device can be chosen (SR-DEV-02). */
public sealed interface AccountChoice {

    /** The one that is signed in by this session. */
    record BySession(SessionId session) implements AccountChoice {}

    /** The one of this user. */
    record ByUser(UserId user) implements AccountChoice {}
}
