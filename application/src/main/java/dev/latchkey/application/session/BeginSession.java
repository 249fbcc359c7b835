package dev.latchkey.application.session;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.Client;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionEpoch;
import dev.latchkey.domain.session.SignedToken;
import java.time.Instant;
import java.util.Optional;

/** Begins a session of somebody who has just proved who they are. */
@FunctionalInterface
public interface BeginSession {

    /**
     * The new session, as part of the running transaction; empty, and nothing changed, when the user's sessions were
     * ended since {@code epoch} was read (SR-REV-05) or the user is gone.
     */
    Optional<Begun> begin(Command command);

    /**
     * Who signed in, and how.
     *
     * @param epoch as read before the user's proof was checked
     * @param remembered whether the session is to outlive the browser
     * @param now when the session begins
     */
    record Command(UserId user, SessionEpoch epoch, Client client, boolean remembered, Instant now) {}

    /**
     * A session that has begun.
     *
     * @param token the only copy of its secret there will ever be, for the cookie
     */
    record Begun(Session session, SignedToken token) {}
}
