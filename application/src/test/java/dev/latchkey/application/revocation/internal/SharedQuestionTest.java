package dev.latchkey.application.revocation.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class SharedQuestionTest {

    private static final int MANY = 8;

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch firstIsAsked = new CountDownLatch(1);
    private final Semaphore answers = new Semaphore(0);

    @Test
    void isAskedAnewByWhoeverComesAlone() {
        var question = new SharedQuestion<>(asked::incrementAndGet);

        assertThat(question.ask()).isEqualTo(1);
        assertThat(question.ask()).isEqualTo(2);
    }

    @Test
    void isAskedOnceForAllWhoComeWhileAnotherIsAnsweredAndNeverAnsweredWithThat() throws Exception {
        var question = new SharedQuestion<>(() -> answerOf(asked.incrementAndGet()));
        var first = begin(question::ask);
        firstIsAsked.await();
        var others = waiting(question);

        answers.release(2);

        assertThat(first.get()).isEqualTo(1);
        for (var other : others) {
            assertThat(other.get(10, SECONDS)).isEqualTo(2);
        }
        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failsForAllWhoWaitedAndIsAskedAnewAfterwards(Throwable failure) throws Exception {
        var question = new SharedQuestion<>(() -> {
            var answer = answerOf(asked.incrementAndGet());
            return answer == 2 ? fail(failure) : answer;
        });
        var first = begin(question::ask);
        firstIsAsked.await();
        var others = waiting(question);

        answers.release(3);

        assertThat(first.get()).isEqualTo(1);
        for (var other : others) {
            assertThatThrownBy(() -> other.get(10, SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isSameAs(failure);
        }
        assertThat(question.ask()).isEqualTo(3);
    }

    static Stream<Throwable> failures() {
        return Stream.of(new IllegalStateException("on purpose"), new AssertionError("on purpose"));
    }

    @Test
    void failsAsItIsForWhoeverComesAlone() {
        var question = new SharedQuestion<Integer>(() -> fail(new IllegalStateException("on purpose")));

        assertThatIllegalStateException().isThrownBy(question::ask).withMessage("on purpose");
    }

    private int answerOf(int number) {
        firstIsAsked.countDown();
        answers.acquireUninterruptibly();
        return number;
    }

    private static int fail(Throwable failure) {
        switch (failure) {
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            default -> throw new AssertionError(failure);
        }
    }

    /** All of them have come, and wait. */
    private static List<FutureTask<Integer>> waiting(SharedQuestion<Integer> question) {
        var tasks = Stream.generate(() -> new FutureTask<>(question::ask))
                .limit(MANY)
                .toList();
        var threads = tasks.stream().map(Thread.ofPlatform().daemon()::start).toList();
        while (threads.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        return tasks;
    }

    private static <T> FutureTask<T> begin(Callable<T> call) {
        var task = new FutureTask<>(call);
        Thread.ofPlatform().daemon().start(task);
        return task;
    }
}
