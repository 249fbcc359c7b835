package dev.latchkey.application.session;

import dev.latchkey.domain.session.SignedToken;

/** {@link SessionLookup} after each of which something happens before whoever asked can go on. */
public record ObservedLookup(SessionLookup lookup, Runnable event) implements SessionLookup {

    @Override
    public Found find(SignedToken presented) {
        var found = lookup.find(presented);
        event.run();
        return found;
    }

    @Override
    public Found read(SignedToken presented) {
        var found = lookup.read(presented);
        event.run();
        return found;
    }
}
