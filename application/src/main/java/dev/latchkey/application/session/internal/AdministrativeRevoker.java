package dev.latchkey.application.session.internal;

import dev.latchkey.application.revocation.Effective;
import dev.latchkey.application.revocation.Revocations;
import dev.latchkey.application.session.RevokeByAdministrator;
import dev.latchkey.application.session.Sessions;

/** Carries out {@link RevokeByAdministrator}. */
public final class AdministrativeRevoker implements RevokeByAdministrator {

    private final Sessions sessions;
    private final Revocations revocations;

    /** Revokes in these sessions. */
    public AdministrativeRevoker(Sessions sessions, Revocations revocations) {
        this.sessions = sessions;
        this.revocations = revocations;
    }

    @Override
    public Effective<Integer> revoke(Whom whom) {
        return revocations.effectively(() -> switch (whom) {
            case Whom.OfUser(var user) -> sessions.revokeAll(user);
            case Whom.OfEveryone _ -> sessions.revokeEveryone();
        });
    }
}
