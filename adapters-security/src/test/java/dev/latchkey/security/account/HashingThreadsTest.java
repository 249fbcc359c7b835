package dev.latchkey.security.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.application.Overloaded;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("SR-AUT-02")
@Timeout(60)
class HashingThreadsTest {

    private static final int THREADS = 2;
    private static final int QUEUE = 3;
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final CountDownLatch gate = new CountDownLatch(1);
    private HashingThreads threads = HashingThreads.start(new HashingLimits(THREADS, QUEUE, LONG));

    @AfterEach
    void close() {
        gate.countDown();
        threads.close();
    }

    @Test
    void workOnPlatformThreadsThatKeepNoProgramAlive() {
        var thread = threads.run(Thread::currentThread);

        assertThat(thread.isVirtual()).isFalse();
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).isEqualTo("password-hashing-1");
    }

    @Test
    void giveBackWhatTheWorkGave() {
        assertThat(threads.run(() -> "hash")).isEqualTo("hash");
    }

    @Test
    void tellWhyTheWorkFailed() {
        var cause = new UnsupportedOperationException("no native library");

        assertThatThrownBy(() -> threads.run(() -> {
                    throw cause;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasCause(cause);
    }

    @Test
    void refuseAtOnceWhenTheQueueIsFullAndFinishWhatTheyTookOn() throws Exception {
        var taken = fill();

        assertThatExceptionOfType(Overloaded.class)
                .isThrownBy(() -> threads.run(() -> "too late"))
                .satisfies(refusal -> assertThat(refusal.retryAfter()).isPositive());

        gate.countDown();
        for (var task : taken) {
            assertThat(task.get()).isEqualTo("done");
        }
        assertThat(threads.run(() -> "served again")).isEqualTo("served again");
    }

    @Test
    void leaveVirtualThreadsFreeWhileTheyAreBusy() throws Exception {
        fill();

        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            var flood = IntStream.range(0, 1_000)
                    .mapToObj(_ -> requests.submit(() -> threads.run(() -> "hash")))
                    .toList();
            for (var refused : flood) {
                assertThatThrownBy(refused::get).hasCauseInstanceOf(Overloaded.class);
            }
            assertThat(requests.submit(() -> "answered").get()).isEqualTo("answered");
        }
    }

    @Test
    void letVirtualThreadsWaitWithoutHoldingACarrier() throws Exception {
        var waiting = 1_000;
        startWith(new HashingLimits(1, waiting, LONG));

        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            var signIns = IntStream.range(0, waiting)
                    .mapToObj(_ -> requests.submit(() -> threads.run(this::work)))
                    .toList();
            assertThat(requests.submit(() -> "answered").get()).isEqualTo("answered");

            gate.countDown();
            for (var signIn : signIns) {
                assertThat(signIn.get()).isEqualTo("done");
            }
        }
    }

    @Test
    void giveUpWhatTakesTooLong() {
        startWith(new HashingLimits(1, 1, SHORT));
        var hashed = new AtomicBoolean();
        var running = threads.enqueue(this::work);

        for (var attempt = 0; attempt < 10; attempt++) {
            assertThatExceptionOfType(Overloaded.class)
                    .isThrownBy(() -> threads.run(() -> hashed.getAndSet(true)))
                    .withMessageContaining("in time");
        }

        gate.countDown();
        assertThat(running).succeedsWithin(LONG).isEqualTo("done");
        threads.close();
        assertThat(hashed).isFalse();
    }

    @Test
    void letGoWhoeverIsInterrupted() {
        var hashed = new AtomicBoolean();
        startWith(new HashingLimits(1, 1, LONG));
        var running = threads.enqueue(this::work);

        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> threads.run(() -> hashed.getAndSet(true)));

        assertThat(Thread.interrupted()).isTrue();
        var next = threads.enqueue(() -> "takes the place that became free");
        gate.countDown();
        assertThat(running).succeedsWithin(LONG);
        assertThat(next).succeedsWithin(LONG);
        assertThat(hashed).isFalse();
    }

    @Test
    void letGoWhoeverWaitsWhenTheyAreClosed() {
        startWith(new HashingLimits(1, 1, LONG));
        var running = threads.enqueue(this::work);
        var waiting = threads.enqueue(this::work);

        threads.close();

        assertThat(running).isDone().isNotCancelled();
        assertThat(waiting).isCancelled();
        assertThatExceptionOfType(Overloaded.class).isThrownBy(() -> threads.run(() -> "too late"));
    }

    /** Every thread busy and every place in the queue taken, until the gate opens. */
    private List<FutureTask<String>> fill() {
        return IntStream.range(0, THREADS + QUEUE)
                .mapToObj(_ -> threads.enqueue(this::work))
                .toList();
    }

    private void startWith(HashingLimits limits) {
        threads.close();
        threads = HashingThreads.start(limits);
    }

    private String work() {
        try {
            gate.await();
        } catch (InterruptedException _) {
            return "interrupted";
        }
        return "done";
    }
}
