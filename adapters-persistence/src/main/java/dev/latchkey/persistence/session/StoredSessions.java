package dev.latchkey.persistence.session;

import dev.latchkey.application.session.Found;
import dev.latchkey.application.session.KnownSession;
import dev.latchkey.application.session.SessionLookup;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.domain.session.SessionToken;
import dev.latchkey.domain.session.SignedToken;

/** {@link SessionLookup} that remembers nothing. */
final class StoredSessions implements SessionLookup {

    private final TokenSigner signer;
    private final Sessions sessions;

    StoredSessions(TokenSigner signer, Sessions sessions) {
        this.signer = signer;
        this.sessions = sessions;
    }

    @Override
    public Found find(SignedToken presented) {
        return read(presented);
    }

    @Override
    public Found read(SignedToken presented) {
        return signer.open(presented).map(this::read).orElseGet(Found.Unrecognised::new);
    }

    private Found read(SessionToken token) {
        return sessions.find(token.hash()).<Found>map(KnownSession::new).orElseGet(Found.Nothing::new);
    }
}
