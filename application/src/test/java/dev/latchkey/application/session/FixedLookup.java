package dev.latchkey.application.session;

import dev.latchkey.domain.session.SignedToken;

/** {@link SessionLookup} that always finds the same. */
public record FixedLookup(Found found) implements SessionLookup {

    @Override
    public Found find(SignedToken presented) {
        return found;
    }

    @Override
    public Found read(SignedToken presented) {
        return found;
    }
}
