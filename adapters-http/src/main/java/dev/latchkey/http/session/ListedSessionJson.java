package dev.latchkey.http.session;

import dev.latchkey.application.session.ListSessions.Listed;
import dev.latchkey.domain.session.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as its owner sees it in the list (RPC 3.1).
 *
 * @param isCurrent whether it is the one that asks
 * @param userAgent null when it did not say what it is
 * @param ipAddress null when it is not known
 * @param browser of the user agent, as people call it; null when unknown
 * @param operatingSystem of the user agent, as people call it; null when unknown
 * @param lastSeenFrom from which network it was used then, no more exactly than a /24 or a /48; null when unknown
 * @param idleExpiresAt when it is over unless it is renewed before, which is {@code expiresAt}
 * @param absoluteExpiresAt when it is over however much it is used; null when never
 * @param freshUntil when it does not suffice any more for what needs a fresh session, be it past; null when never
 */
record ListedSessionJson(
        String id,
        boolean isCurrent,
        @Nullable String userAgent,
        @Nullable String ipAddress,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String browser,
        @Nullable String operatingSystem,
        DeviceKind deviceKind,
        Instant lastSeenAt,
        @Nullable String lastSeenFrom,
        Instant idleExpiresAt,
        @Nullable Instant absoluteExpiresAt,
        @Nullable Instant freshUntil) {

    static ListedSessionJson of(Listed listed, SessionId current, UserAgents agents) {
        var session = listed.session();
        var lifetime = session.lifetime();
        var agent = agents.of(session.client().userAgent());
        return new ListedSessionJson(
                session.id().value(),
                session.id().equals(current),
                nullIfEmpty(session.client().userAgent()),
                nullIfEmpty(session.client().address()),
                lifetime.createdAt(),
                lifetime.expiresAt(),
                agent.browser(),
                agent.operatingSystem(),
                agent.deviceKind(),
                session.lastSeen().at(),
                nullIfEmpty(session.lastSeen().whereabouts()),
                lifetime.expiresAt(),
                lifetime.endsAt(),
                listed.freshUntil().orElse(null));
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
