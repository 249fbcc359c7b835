package dev.latchkey.http.session;

import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as its owner sees it in the list (RPC 3.1).
 *
 * @param isCurrent whether it is the one that asks
 * @param userAgent null when it did not say what it is
 * @param ipAddress null when it is not known
 */
record ListedSessionJson(
        String id,
        boolean isCurrent,
        @Nullable String userAgent,
        @Nullable String ipAddress,
        Instant createdAt,
        Instant expiresAt) {

    static ListedSessionJson of(Session session, SessionId current) {
        return new ListedSessionJson(
                session.id().value(),
                session.id().equals(current),
                nullIfEmpty(session.client().userAgent()),
                nullIfEmpty(session.client().address()),
                session.lifetime().createdAt(),
                session.lifetime().expiresAt());
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
