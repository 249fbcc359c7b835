package dev.latchkey.application.session;

import dev.latchkey.application.revocation.Effective;
import dev.latchkey.domain.account.UserId;

/** Ends all sessions of the asker, the one that asks included. */
@FunctionalInterface
public interface RevokeSessions {

    /** How many were removed, over or not. A sign-in that is under way at that moment fails (SR-REV-05). */
    Effective<Integer> revokeAll(UserId asker);
}
