package dev.latchkey.bootstrap;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has what is over removed at regular intervals; a failure is logged, and the next time it is tried again. */
final class PurgeTimer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PurgeTimer.class);

    private final String what;
    private final IntSupplier purge;
    private final ScheduledExecutorService timer;

    private PurgeTimer(String what, IntSupplier purge, ScheduledExecutorService timer) {
        this.what = what;
        this.purge = purge;
        this.timer = timer;
    }

    /**
     * Starts to remove.
     *
     * @param what is removed, for the log
     * @param purge removes it, and answers how many there were
     */
    static PurgeTimer start(String what, IntSupplier purge, Duration interval) {
        var threads = Thread.ofPlatform().daemon().name("purge " + what).factory();
        var purger = new PurgeTimer(what, purge, Executors.newSingleThreadScheduledExecutor(threads));
        var millis = Math.max(1, interval.toMillis());
        var _ = purger.timer.scheduleWithFixedDelay(purger::purge, millis, millis, TimeUnit.MILLISECONDS);
        return purger;
    }

    private void purge() {
        try {
            var removed = purge.getAsInt();
            if (removed > 0) {
                log.info("Removed {} {}", removed, what);
            }
        } catch (RuntimeException failure) {
            log.warn("The {} could not be removed; this is tried again", what, failure);
        }
    }

    /** Stops, once a batch that is being removed is done. */
    @Override
    public void close() {
        timer.close();
    }
}
