package dev.latchkey.http.web;

import dev.latchkey.domain.session.Session;
import java.time.Instant;

/**
 * A session as clients see it (contract 1.6).
 *
 * @param token the session's id once more: clients echo it to the calls that revoke, and it proves nothing
 */
public record SessionJson(
        String id,
        String userId,
        String token,
        Instant expiresAt,
        Instant createdAt,
        Instant updatedAt,
        String ipAddress,
        String userAgent) {

    public static SessionJson of(Session session) {
        var lifetime = session.lifetime();
        return new SessionJson(
                session.id().value(),
                session.user().value(),
                session.id().value(),
                lifetime.expiresAt(),
                lifetime.createdAt(),
                lifetime.updatedAt(),
                session.client().address(),
                session.client().userAgent());
    }
}
