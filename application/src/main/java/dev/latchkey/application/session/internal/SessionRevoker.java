package dev.latchkey.application.session.internal;

import dev.latchkey.application.revocation.Effective;
import dev.latchkey.application.revocation.Revocations;
import dev.latchkey.application.session.RevokeOtherSessions;
import dev.latchkey.application.session.RevokeSession;
import dev.latchkey.application.session.RevokeSessions;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.domain.account.UserId;

/** Carries out every verb by which somebody ends sessions of their own. */
public final class SessionRevoker implements RevokeSession, RevokeSessions, RevokeOtherSessions {

    private final Sessions sessions;
    private final Revocations revocations;

    /** Revokes in these sessions. */
    public SessionRevoker(Sessions sessions, Revocations revocations) {
        this.sessions = sessions;
        this.revocations = revocations;
    }

    @Override
    public Effective<Boolean> revoke(RevokeSession.Command command) {
        return revocations.effectively(() -> sessions.revoke(command.asker(), command.session()));
    }

    @Override
    public Effective<Integer> revokeAll(UserId asker) {
        return revocations.effectively(() -> sessions.revokeAll(asker));
    }

    @Override
    public Effective<Integer> revokeOthers(RevokeOtherSessions.Command command) {
        return revocations.effectively(() -> sessions.revokeOthers(command.asker(), command.kept()));
    }
}
