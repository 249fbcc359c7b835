package dev.latchkey.application.session;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionId;

/** Makes a session fresh again, because its owner has just proved once more who they are (SR-AUT-01). */
@FunctionalInterface
public interface ConfirmSession {

    /** Whether the session was still there to be made fresh. As part of the running transaction, if there is one. */
    boolean confirm(Command command);

    /** Who proved who they are, and in which session. */
    record Command(UserId asker, SessionId session) {}
}
