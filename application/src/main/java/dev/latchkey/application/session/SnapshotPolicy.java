package dev.latchkey.application.session;

import dev.latchkey.domain.session.Lifetime;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether browsers carry a snapshot of their session, and for how long others may believe it: so long somebody whose
 * session was revoked may still be let in, not by us, but by whoever reads the snapshot without asking.
 *
 * @param maxAge how long a snapshot is good of a session that is remembered
 */
public record SnapshotPolicy(SnapshotFormat format, Duration maxAge) {

    private static final Duration LONGEST = Duration.ofDays(400);

    /** No snapshots. */
    public static final SnapshotPolicy OFF = new SnapshotPolicy(SnapshotFormat.OFF, Duration.ofMinutes(5));

    /** Fails with {@link IllegalArgumentException} on an age that is not positive, or over 400 days. */
    public SnapshotPolicy {
        if (!maxAge.isPositive() || maxAge.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("must be longer than nothing, and at most 400 days");
        }
    }

    /** Whether browsers carry none. */
    public boolean isOff() {
        return format == SnapshotFormat.OFF;
    }

    /** Until when a snapshot is good that is taken now: never beyond the session (SR-COO-05). */
    public Instant goodUntil(Lifetime lifetime, Instant now) {
        var end = now.plus(lifetime.remembered() ? maxAge : format.maxAgeIfNotRemembered());
        return end.isBefore(lifetime.expiresAt()) ? end : lifetime.expiresAt();
    }
}
