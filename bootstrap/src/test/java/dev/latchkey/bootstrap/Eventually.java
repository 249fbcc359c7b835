package dev.latchkey.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;

/** For what comes about by itself, soon. */
final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Eventually() {}

    static void holds(Callable<Boolean> condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holdsNow(condition)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static boolean holdsNow(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
