package dev.latchkey.domain.revocation.simulation;

import dev.latchkey.domain.session.SessionId;

/** What somebody asked of the service, and was told. */
sealed interface Operation {

    SessionId session();

    Period period();

    /** The session was asked for, and is good. */
    record Accepted(SessionId session, Period period, boolean fromMemory) implements Operation {}

    /** The session was asked for, and is over. */
    record SignedOut(SessionId session, Period period) implements Operation {}

    /** The session was asked for, and nobody could say. */
    record Unknown(SessionId session, Period period) implements Operation {}

    /** The session was revoked, and that is effective. */
    record Revoked(SessionId session, Period period) implements Operation {}

    /** The session ended in the database, whoever knows of it. */
    record Ended(SessionId session, Period period) implements Operation {}

    /** The session was to be revoked, and nobody could say whether that is effective. */
    record Pending(SessionId session, Period period) implements Operation {}
}
