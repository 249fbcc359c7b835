package dev.latchkey.application.session;

import dev.latchkey.application.revocation.Effective;
import dev.latchkey.domain.account.UserId;

/** Ends the sessions of others, on behalf of whoever runs the service (SR-REV-08). */
@FunctionalInterface
public interface RevokeByAdministrator {

    /** How many were removed, over or not. A sign-in that is under way at that moment fails (SR-REV-05). */
    Effective<Integer> revoke(Whom whom);

    /** Whose sessions. */
    sealed interface Whom {

        /** Those of one user; of an unknown one there are none. */
        record OfUser(UserId user) implements Whom {}

        /** All there are, the administrator's too. */
        record OfEveryone() implements Whom {}
    }
}
