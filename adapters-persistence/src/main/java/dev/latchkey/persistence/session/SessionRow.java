package dev.latchkey.persistence.session;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.Client;
import dev.latchkey.domain.session.Lifetime;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionId;
import dev.latchkey.domain.session.Sighting;
import dev.latchkey.domain.session.TokenHash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the {@code session} table.
 *
 * @param tokenHash in hexadecimal; the column holds the bytes
 */
record SessionRow(
        String id,
        String userId,
        String tokenHash,
        String address,
        String userAgent,
        Instant createdAt,
        Instant updatedAt,
        Instant freshSince,
        Instant expiresAt,
        @Nullable Instant endsAt,
        boolean remembered,
        Instant lastSeenAt,
        String lastSeenFrom) {

    static SessionRow of(Session session) {
        var lifetime = session.lifetime();
        return new SessionRow(
                session.id().value(),
                session.user().value(),
                session.token().hex(),
                session.client().address(),
                session.client().userAgent(),
                lifetime.createdAt(),
                lifetime.updatedAt(),
                lifetime.freshSince(),
                lifetime.expiresAt(),
                lifetime.endsAt(),
                lifetime.remembered(),
                session.lastSeen().at(),
                session.lastSeen().whereabouts());
    }

    Session toDomain() {
        return new Session(
                new SessionId(id),
                new UserId(userId),
                new TokenHash(tokenHash),
                new Client(address, userAgent),
                new Lifetime(createdAt, updatedAt, freshSince, expiresAt, endsAt, remembered),
                new Sighting(lastSeenAt, lastSeenFrom));
    }
}
