package dev.latchkey.bootstrap;

import dev.latchkey.application.session.PurgeSessions;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has expired sessions removed at regular intervals; a failure is logged, and the next time it is tried again. */
final class PurgeTimer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PurgeTimer.class);

    private final PurgeSessions purgeSessions;
    private final ScheduledExecutorService timer;

    private PurgeTimer(PurgeSessions purgeSessions, ScheduledExecutorService timer) {
        this.purgeSessions = purgeSessions;
        this.timer = timer;
    }

    static PurgeTimer start(PurgeSessions purgeSessions, Duration interval) {
        var threads = Thread.ofPlatform().daemon().name("purge-sessions").factory();
        var purger = new PurgeTimer(purgeSessions, Executors.newSingleThreadScheduledExecutor(threads));
        var millis = Math.max(1, interval.toMillis());
        var _ = purger.timer.scheduleWithFixedDelay(purger::purge, millis, millis, TimeUnit.MILLISECONDS);
        return purger;
    }

    private void purge() {
        try {
            var removed = purgeSessions.purge();
            if (removed > 0) {
                log.info("Removed {} expired sessions", removed);
            }
        } catch (RuntimeException failure) {
            log.warn("Expired sessions could not be removed; this is tried again", failure);
        }
    }

    /** Stops, once a batch that is being removed is done. */
    @Override
    public void close() {
        timer.close();
    }
}
