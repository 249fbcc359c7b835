package dev.latchkey.application.session;

import dev.latchkey.application.revocation.Effective;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionId;

/** Ends one of the asker's own sessions, on this device or another. */
@FunctionalInterface
public interface RevokeSession {

    /**
     * Whether a session was removed; no node accepts it any more then. Unknown and somebody else's are one answer, false, so
     * that nobody learns what is not theirs (SR-REV-03).
     */
    Effective<Boolean> revoke(Command command);

    /** Who asks, and which session is to end. */
    record Command(UserId asker, SessionId session) {}
}
