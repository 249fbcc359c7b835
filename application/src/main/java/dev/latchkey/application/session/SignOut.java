package dev.latchkey.application.session;

import dev.latchkey.domain.session.SignedToken;

/** Ends the session whose cookie is presented, however little time it has left. */
@FunctionalInterface
public interface SignOut {

    /** Whether a session was removed, over or not. A cookie that is not signed by us changes nothing (SR-DEV-07). */
    boolean signOut(SignedToken presented);
}
