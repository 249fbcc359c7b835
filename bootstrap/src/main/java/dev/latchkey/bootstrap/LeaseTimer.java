package dev.latchkey.bootstrap;

import dev.latchkey.application.revocation.KeepLease;
import dev.latchkey.application.revocation.RetireNode;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has this node's lease kept: every so often, and at once when another node says that there is news. Closing retires the node. */
final class LeaseTimer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LeaseTimer.class);

    private final KeepLease keepLease;
    private final RetireNode retireNode;
    private final Duration pause;
    private final Semaphore wakeUps = new Semaphore(0);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("lease").factory());
    private volatile boolean closed;
    private boolean failing;

    private LeaseTimer(KeepLease keepLease, RetireNode retireNode, Duration pause) {
        this.keepLease = keepLease;
        this.retireNode = retireNode;
        this.pause = pause;
    }

    /** Starts to keep the lease. */
    static LeaseTimer start(KeepLease keepLease, RetireNode retireNode, Duration pause) {
        var timer = new LeaseTimer(keepLease, retireNode, pause);
        timer.thread.execute(timer::run);
        return timer;
    }

    /** Lets it be kept at once. */
    void wakeUp() {
        wakeUps.release();
    }

    private void run() {
        while (!closed) {
            wakeUps.drainPermits();
            if (!keep()) {
                rest();
            }
        }
    }

    private boolean keep() {
        try {
            var again = keepLease.keep();
            if (failing) {
                log.info("This node answers from memory again");
            }
            failing = false;
            return again;
        } catch (RuntimeException failure) {
            if (!failing) {
                log.warn("This node soon answers nothing from memory any more: {}", failure.getMessage());
            }
            failing = true;
            return false;
        }
    }

    private void rest() {
        try {
            var _ = wakeUps.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        wakeUp();
        thread.close();
        retireNode.retire();
    }
}
