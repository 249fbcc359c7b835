package dev.latchkey.persistence.session;

import static java.util.stream.Gatherers.windowFixed;

import dev.latchkey.application.Transactions;
import dev.latchkey.application.session.Sightings;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.Sighting;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link Sightings} in the {@code session} table, written down every few seconds by a thread of its own, many sessions
 * at a time. Closing writes down what is left.
 */
public final class PostgresSightings implements Sightings, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresSightings.class);

    private static final int BATCH = 500;

    private final SightingBuffer buffer;
    private final SightingMapper mapper;
    private final Transactions transactions;
    private final Duration pause;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sightings").factory());

    /**
     * Sightings that are not written down regularly yet.
     *
     * @param capacity of how many sessions a sighting can wait to be written down
     * @param pause how long they wait
     */
    PostgresSightings(SightingMapper mapper, Transactions transactions, int capacity, Duration pause) {
        this.mapper = mapper;
        this.transactions = transactions;
        this.pause = pause;
        this.buffer = new SightingBuffer(capacity);
    }

    /** From now on writes down what is noted. */
    public PostgresSightings start() {
        var _ = timer.scheduleWithFixedDelay(this::writeDown, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
        return this;
    }

    @Override
    public void note(Session found, Sighting sighting) {
        buffer.add(SightingRow.of(found, sighting));
    }

    /** Writes down what was noted, or forgets it; answers of how many sessions it was worth it. */
    int writeDown() {
        var rows = buffer.drain();
        try {
            return rows.stream()
                    .gather(windowFixed(BATCH))
                    .mapToInt(this::write)
                    .sum();
        } catch (RuntimeException failure) {
            log.warn("It is lost when up to {} sessions were last seen: {}", rows.size(), reasonOf(failure));
            return 0;
        }
    }

    private int write(List<SightingRow> batch) {
        return transactions.inTransaction(() -> {
            mapper.commitWithoutWaiting();
            return mapper.updateLastSeen(batch);
        });
    }

    /** What the database said first, without the statement around it. */
    private static String reasonOf(Throwable failure) {
        return failure.getCause() == null
                ? failure.toString().lines().findFirst().orElseThrow()
                : reasonOf(failure.getCause());
    }

    @Override
    public void close() {
        timer.close();
        var _ = writeDown();
    }
}
