package dev.latchkey.application.session.internal;

import dev.latchkey.application.Transactions;
import dev.latchkey.application.session.RevokeOtherSessions;
import dev.latchkey.application.session.RevokeSession;
import dev.latchkey.application.session.RevokeSessions;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.domain.account.UserId;

/** Carries out every verb by which somebody ends sessions of their own. */
public final class SessionRevoker implements RevokeSession, RevokeSessions, RevokeOtherSessions {

    private final Sessions sessions;
    private final Transactions transactions;

    /** Revokes in these sessions. */
    public SessionRevoker(Sessions sessions, Transactions transactions) {
        this.sessions = sessions;
        this.transactions = transactions;
    }

    @Override
    public boolean revoke(RevokeSession.Command command) {
        return sessions.revoke(command.asker(), command.session());
    }

    @Override
    public int revokeAll(UserId asker) {
        return transactions.inTransaction(() -> sessions.revokeAll(asker));
    }

    @Override
    public int revokeOthers(RevokeOtherSessions.Command command) {
        return transactions.inTransaction(() -> sessions.revokeOthers(command.asker(), command.kept()));
    }
}
