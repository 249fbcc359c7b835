package dev.latchkey.application.revocation.internal;

import static dev.latchkey.application.operation.Measure.Kind.COUNT;

import dev.latchkey.application.operation.Measure;
import dev.latchkey.domain.revocation.Effect;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** How revocations became effective, counted. */
final class Tally {

    private static final double NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    private final LongAdder confirmed = new LongAdder();
    private final LongAdder expired = new LongAdder();
    private final LongAdder pending = new LongAdder();
    private final LongAdder nanosWaited = new LongAdder();

    /** Counts one that is effective. */
    void add(Effect effect) {
        (effect.nodesExpired() == 0 ? confirmed : expired).increment();
        nanosWaited.add(effect.waited().toNanos());
    }

    /** Counts one of which it could not be found out. */
    void addPending() {
        pending.increment();
    }

    List<Measure> measures() {
        return List.of(
                new Measure("revocations.confirmed", COUNT, "How many every node said it knows of", confirmed::sum),
                new Measure("revocations.expired", COUNT, "How many had to outlive the lease of a node", expired::sum),
                new Measure("revocations.pending", COUNT, "How many nobody could confirm in time", pending::sum),
                new Measure("revocations.waited.seconds", COUNT, "How long all waits for nodes took", this::seconds));
    }

    private double seconds() {
        return nanosWaited.sum() / NANOS_PER_SECOND;
    }
}
