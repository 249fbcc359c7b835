package dev.latchkey.security.account;

import java.time.Duration;

/**
 * How much hashing of passwords is taken on at a time. Every thread needs a processor and some 20 MiB of memory while it
 * hashes, 32 MiB while it verifies a hash of the published API.
 *
 * @param threads how many passwords are hashed side by side
 * @param queue how many more may wait for that
 * @param patience how long one of them waits before it is given up
 */
public record HashingLimits(int threads, int queue, Duration patience) {

    private static final int QUEUE = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Fails with {@link IllegalArgumentException} where nothing could ever be hashed. */
    public HashingLimits {
        if (threads < 1 || queue < 1 || !patience.isPositive()) {
            throw new IllegalArgumentException(
                    "Hashing passwords takes at least one thread, one place in the queue and some patience");
        }
    }

    /** Half of the processors of this machine, and at least one: the others answer everybody else. */
    public static HashingLimits forThisMachine() {
        return new HashingLimits(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), QUEUE, PATIENCE);
    }
}
