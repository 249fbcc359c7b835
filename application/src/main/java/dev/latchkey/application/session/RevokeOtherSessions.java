package dev.latchkey.application.session;

import dev.latchkey.application.revocation.Effective;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionId;

/** Ends all sessions of the asker but one. */
@FunctionalInterface
public interface RevokeOtherSessions {

    /** How many were removed, over or not. A sign-in that is under way at that moment fails (SR-REV-05). */
    Effective<Integer> revokeOthers(Command command);

    /** Who asks, and which session stays. */
    record Command(UserId asker, SessionId kept) {}
}
