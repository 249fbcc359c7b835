package dev.latchkey.domain.session;

import dev.latchkey.domain.account.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * One sign-in of one user in one browser or app.
 *
 * <p>Immutable: each change returns the session as it is afterwards. A session that was revoked is not one that says
 * so, but one that is no longer there.
 *
 * @param token what the secret in its cookie hashes to
 * @param client where it was begun
 * @param lastSeen when and where it was last used, as far as was worth remembering
 */
public record Session(SessionId id, UserId user, TokenHash token, Client client, Lifetime lifetime, Sighting lastSeen) {

    /** A session that was never used since it began. */
    public static Session begun(SessionId id, UserId user, TokenHash token, Client client, Lifetime lifetime) {
        return new Session(id, user, token, client, lifetime, Sighting.of(client, lifetime.createdAt()));
    }

    /** What it is worth now. */
    public Standing standingAt(Instant now, SessionPolicy policy) {
        return lifetime.standingAt(now, policy);
    }

    /** The same session, renewed now. */
    public Session renewedAt(Instant now, SessionPolicy policy) {
        return with(lifetime.renewedAt(now, policy));
    }

    /** The same session with another life. */
    public Session with(Lifetime changed) {
        return new Session(id, user, token, client, changed, lastSeen);
    }

    /** What is worth remembering of its being used by that client now; empty when it was seen lately. */
    public Optional<Sighting> seenAt(Instant now, Client by, SessionPolicy policy) {
        return now.isBefore(lastSeen.at().plus(policy.sightingInterval()))
                ? Optional.empty()
                : Optional.of(Sighting.of(by, now));
    }
}
