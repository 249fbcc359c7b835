package dev.latchkey.security.account;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.latchkey.application.Overloaded;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The few threads on which passwords are hashed, and the short queue in front of them (SR-AUT-02).
 *
 * <p>They are platform threads: a native call holds on to the carrier of a virtual thread, so that a flood of sign-ins
 * would leave no carrier for anybody else.
 */
public final class HashingThreads implements AutoCloseable {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ThreadPoolExecutor threads;
    private final Duration patience;

    private HashingThreads(HashingLimits limits) {
        this.threads = new ThreadPoolExecutor(
                limits.threads(),
                limits.threads(),
                0,
                NANOSECONDS,
                new ArrayBlockingQueue<>(limits.queue()),
                Thread.ofPlatform().daemon().name("password-hashing-", 1).factory());
        this.patience = limits.patience();
    }

    /** Starts hashing; whoever starts it closes it. */
    public static HashingThreads start(HashingLimits limits) {
        return new HashingThreads(limits);
    }

    /**
     * Does the work on one of the threads and waits for it. Fails with {@link Overloaded} when the queue is full or
     * patience runs out, and with {@link CancellationException} when the caller is interrupted or the threads are closed.
     */
    <T> T run(Supplier<T> work) {
        return await(enqueue(work));
    }

    /** Puts the work into the queue; fails at once with {@link Overloaded} when that is full. */
    <T> FutureTask<T> enqueue(Supplier<T> work) {
        var task = new FutureTask<>(work::get);
        try {
            threads.execute(task);
            return task;
        } catch (RejectedExecutionException _) {
            throw new Overloaded("Too many passwords are waiting to be hashed", RETRY_AFTER);
        }
    }

    private <T> T await(FutureTask<T> task) {
        try {
            return task.get(patience.toNanos(), NANOSECONDS);
        } catch (TimeoutException _) {
            withdraw(task);
            throw new Overloaded("A password was not hashed in time", RETRY_AFTER);
        } catch (InterruptedException _) {
            withdraw(task);
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while waiting for a password to be hashed");
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A password could not be hashed", failed.getCause());
        }
    }

    /** What nobody waits for any more must not hold a place in the queue. */
    private void withdraw(FutureTask<?> task) {
        task.cancel(false);
        threads.remove(task);
    }

    /** Hashes nothing more, lets go whoever still waits in the queue, and returns when the threads have ended. */
    @Override
    public void close() {
        threads.shutdownNow().forEach(HashingThreads::cancel);
        threads.close();
    }

    private static void cancel(Runnable waiting) {
        if (waiting instanceof Future<?> task) {
            task.cancel(false);
        }
    }
}
