package dev.latchkey.domain.session;

import dev.latchkey.domain.account.UserId;
import java.time.Instant;

/**
 * One sign-in of one user in one browser or app.
 *
 * <p>Immutable: each change returns the session as it is afterwards. A session that was revoked is not one that says
 * so, but one that is no longer there.
 *
 * @param token what the secret in its cookie hashes to
 */
public record Session(SessionId id, UserId user, TokenHash token, Client client, Lifetime lifetime) {

    /** What it is worth now. */
    public Standing standingAt(Instant now, SessionPolicy policy) {
        return lifetime.standingAt(now, policy);
    }

    /** The same session, renewed now. */
    public Session renewedAt(Instant now, SessionPolicy policy) {
        return new Session(id, user, token, client, lifetime.renewedAt(now, policy));
    }
}
