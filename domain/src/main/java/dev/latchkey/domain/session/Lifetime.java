package dev.latchkey.domain.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The life of a session in time: until when it is good, when it is renewed, whether it is fresh.
 *
 * <p>All boundaries are half-open: what ends at an instant is over at exactly that instant (SR-LIF-01).
 *
 * @param updatedAt when it was last renewed or changed
 * @param freshSince when its owner last proved who they are
 * @param expiresAt when it is over unless it is renewed before
 * @param endsAt when it is over however much it is used; null means never
 * @param remembered whether it outlives the browser, and is renewed while it is used
 */
public record Lifetime(
        Instant createdAt,
        Instant updatedAt,
        Instant freshSince,
        Instant expiresAt,
        @Nullable Instant endsAt,
        boolean remembered) {

    /** Fails with {@link IllegalArgumentException} when the instants contradict each other. */
    public Lifetime {
        if (expiresAt.isBefore(createdAt) || (endsAt != null && endsAt.isBefore(expiresAt))) {
            throw new IllegalArgumentException("A session is created, expires and ends in this order");
        }
    }

    /** The life of a session that begins now. */
    public static Lifetime begunAt(Instant now, boolean remembered, SessionPolicy policy) {
        var endsAt = policy.absoluteLifetime() == null ? null : now.plus(policy.absoluteLifetime());
        var length = remembered ? policy.expiresIn() : SessionPolicy.NOT_REMEMBERED;
        return new Lifetime(now, now, now, earlier(now.plus(length), endsAt), endsAt, remembered);
    }

    /** What the session is worth now. */
    public Standing standingAt(Instant now, SessionPolicy policy) {
        if (!now.isBefore(expiresAt)) {
            return new Standing.Over();
        }
        return now.isBefore(liveUntil(policy)) ? new Standing.Live() : new Standing.DueForRenewal();
    }

    /**
     * Until when the session is live: then it is due for renewal, or over. A session that already expires at its absolute end
     * has nothing to gain from a renewal.
     */
    public Instant liveUntil(SessionPolicy policy) {
        var renewable = remembered && !expiresAt.equals(endsAt);
        return renewable ? expiresAt.minus(policy.expiresIn()).plus(policy.updateAge()) : expiresAt;
    }

    /**
     * The same life, renewed now. Only for one that is due: it then never expires earlier than before, nor after its
     * absolute end (SR-LIF-03).
     */
    public Lifetime renewedAt(Instant now, SessionPolicy policy) {
        var renewed = earlier(now.plus(policy.expiresIn()), endsAt);
        return new Lifetime(createdAt, now, freshSince, renewed, endsAt, remembered);
    }

    /** Whether its owner proved who they are within the policy's {@code freshAge} (SR-AUT-01). */
    public boolean isFreshAt(Instant now, SessionPolicy policy) {
        return freshUntil(policy).map(now::isBefore).orElse(true);
    }

    /** When it stops being fresh unless its owner proves once more who they are; empty when it never does. */
    public Optional<Instant> freshUntil(SessionPolicy policy) {
        return policy.freshAge().isZero() ? Optional.empty() : Optional.of(freshSince.plus(policy.freshAge()));
    }

    /** How long it still has to live; zero when it is over. */
    public Duration remainingAt(Instant now) {
        return now.isBefore(expiresAt) ? Duration.between(now, expiresAt) : Duration.ZERO;
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }
}
