package dev.latchkey.persistence.session;

import static dev.latchkey.application.operation.Measure.Kind.COUNT;
import static dev.latchkey.application.operation.Measure.Kind.LEVEL;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.latchkey.application.operation.Measure;
import dev.latchkey.application.operation.Measured;
import dev.latchkey.application.revocation.Stopwatch;
import dev.latchkey.application.session.Found;
import dev.latchkey.application.session.KnownSession;
import dev.latchkey.application.session.SessionLookup;
import dev.latchkey.domain.revocation.Node;
import dev.latchkey.domain.revocation.Stamp;
import dev.latchkey.domain.session.SessionPolicy;
import dev.latchkey.domain.session.SignedToken;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * {@link SessionLookup} that remembers what it found, by the cookie as it was presented: whoever presents it again is
 * answered without a signature, a hash or a statement. Whether what is remembered still holds is for the {@link Node} to say
 * (SR-REV-11).
 */
final class CachedSessions implements SessionLookup, Measured {

    private final SessionLookup stored;
    private final Node node;
    private final SessionPolicy policy;
    private final Stopwatch stopwatch;
    private final InstantSource clock;
    private final Cache<SignedToken, Entry> entries;
    private final LongAdder remembered = new LongAdder();
    private final LongAdder read = new LongAdder();

    /** Remembers as much as that of what is found there. */
    CachedSessions(
            SessionLookup stored,
            Node node,
            SessionPolicy policy,
            Stopwatch stopwatch,
            InstantSource clock,
            CookieCacheConfig config) {
        this.stored = stored;
        this.node = node;
        this.policy = policy;
        this.stopwatch = stopwatch;
        this.clock = clock;
        this.entries = Caffeine.newBuilder()
                .expireAfterWrite(config.maximumAge())
                .maximumSize(config.maximumSize())
                .ticker(() -> stopwatch.now().nanos())
                .build();
    }

    @Override
    public Found find(SignedToken presented) {
        var entry = entries.getIfPresent(presented);
        if (entry != null && mayAnswer(entry)) {
            remembered.increment();
            return entry.session();
        }
        return read(presented);
    }

    private boolean mayAnswer(Entry entry) {
        var session = entry.session().signedIn().session();
        return clock.instant().isBefore(entry.usableUntil())
                && node.mayAnswer(entry.stamp(), session.id(), session.user(), stopwatch.now());
    }

    /** The stamp is taken first: whatever is revoked while the row is read is newer, and the entry worth nothing. */
    @Override
    public Found read(SignedToken presented) {
        var stamp = node.stamp();
        var found = stored.read(presented);
        read.increment();
        if (found instanceof KnownSession session) {
            remember(presented, session, stamp);
        }
        return found;
    }

    private void remember(SignedToken presented, KnownSession session, Stamp stamp) {
        var usableUntil = session.signedIn().session().lifetime().liveUntil(policy);
        if (clock.instant().isBefore(usableUntil)) {
            entries.put(presented, new Entry(session, stamp, usableUntil));
        }
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure(
                        "sessions.cache.answers", COUNT, "Cookies that were answered for from memory", remembered::sum),
                new Measure("sessions.cache.reads", COUNT, "Cookies for which the session was read", read::sum),
                new Measure("sessions.cache.size", LEVEL, "Sessions that are remembered", entries::estimatedSize));
    }

    /**
     * What is remembered.
     *
     * @param stamp how much the node had heard of before it was read
     * @param usableUntil when it is due for renewal, or over
     */
    private record Entry(KnownSession session, Stamp stamp, Instant usableUntil) {}
}
