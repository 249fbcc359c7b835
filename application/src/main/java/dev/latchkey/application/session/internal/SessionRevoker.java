package dev.latchkey.application.session.internal;

import dev.latchkey.application.Transactions;
import dev.latchkey.application.session.RevokeOtherSessions;
import dev.latchkey.application.session.RevokeSession;
import dev.latchkey.application.session.RevokeSessions;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.SignOut;
import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionToken;
import dev.latchkey.domain.session.SignedToken;

/** Carries out every verb by which somebody ends sessions of their own. */
public final class SessionRevoker implements RevokeSession, RevokeSessions, RevokeOtherSessions, SignOut {

    private final Sessions sessions;
    private final TokenSigner signer;
    private final Transactions transactions;

    /** Revokes in these sessions. */
    public SessionRevoker(Sessions sessions, TokenSigner signer, Transactions transactions) {
        this.sessions = sessions;
        this.signer = signer;
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

    @Override
    public boolean signOut(SignedToken presented) {
        return signer.open(presented)
                .map(SessionToken::hash)
                .map(sessions::revoke)
                .orElse(false);
    }
}
