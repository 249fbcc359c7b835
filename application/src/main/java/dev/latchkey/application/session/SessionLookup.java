package dev.latchkey.application.session;

import dev.latchkey.domain.session.SignedIn;
import dev.latchkey.domain.session.TokenHash;
import java.util.Optional;

/** The one way by which a presented token becomes a session. What it promises is in {@code SessionsContract}. */
@FunctionalInterface
public interface SessionLookup {

    /** The session with that token, over or not, and its user; empty when there is none. */
    Optional<SignedIn> find(TokenHash token);
}
