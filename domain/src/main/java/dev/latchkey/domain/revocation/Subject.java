package dev.latchkey.domain.revocation;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionId;

/** Of what nothing may be answered from memory any more that was remembered before. */
public sealed interface Subject {

    /** One session. */
    record OfSession(SessionId session) implements Subject {}

    /** All sessions of a user. */
    record OfUser(UserId user) implements Subject {}

    /** All sessions there are. */
    record OfEveryone() implements Subject {}
}
