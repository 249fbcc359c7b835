package dev.latchkey.application.session;

import dev.latchkey.domain.session.SignedToken;

/** {@link SessionLookup} that remembers nothing. */
public record InMemoryLookup(TokenSigner signer, Sessions sessions) implements SessionLookup {

    @Override
    public Found find(SignedToken presented) {
        return read(presented);
    }

    @Override
    public Found read(SignedToken presented) {
        return signer.open(presented)
                .map(token -> sessions.find(token.hash())
                        .<Found>map(KnownSession::new)
                        .orElseGet(Found.Nothing::new))
                .orElseGet(Found.Unrecognised::new);
    }
}
