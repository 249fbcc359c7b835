package dev.latchkey.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link Limits} keeps to. */
public abstract class LimitsContract {

    private static final Limit THREE = new Limit("calls", 3, Duration.ofSeconds(5));

    protected final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T12:00:00Z"));

    /** The limits under test, by that clock, with nothing taken. */
    protected abstract Limits limits(InstantSource clock);

    private Limits limits() {
        return limits(clock);
    }

    @Test
    void letThroughAsManyAsTheySayAndNoMore() {
        var limits = limits();
        take(limits, 3);

        assertThatExceptionOfType(LimitReached.class)
                .isThrownBy(() -> limits.take(THREE, "ada"))
                .withMessage("Too many calls")
                .satisfies(reached -> assertThat(reached.retryAfter()).isEqualTo(Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT5S", "PT0.5S, PT4.5S", "PT4.999999S, PT0.000001S"})
    void sayHowLongTheirWindowStillLasts(Duration later, Duration rest) {
        var limits = limits();
        take(limits, 3);

        clock.advance(later);

        assertThatExceptionOfType(LimitReached.class)
                .isThrownBy(() -> limits.take(THREE, "ada"))
                .satisfies(reached -> assertThat(reached.retryAfter()).isEqualTo(rest));
    }

    @Test
    void sayWhatIsLeftOfThemAndWhenAllIsBack() {
        var limits = limits();

        assertThat(limits.take(THREE, "ada")).contains(new Allowance(2, Duration.ofSeconds(5)));
        clock.advance(Duration.ofMillis(1_500));
        assertThat(limits.take(THREE, "ada")).contains(new Allowance(1, Duration.ofMillis(3_500)));
        assertThat(limits.take(THREE, "bea")).contains(new Allowance(2, Duration.ofSeconds(5)));
        clock.advance(Duration.ofMillis(3_499));
        assertThat(limits.take(THREE, "ada")).contains(new Allowance(0, Duration.ofMillis(1)));
        clock.advance(Duration.ofMillis(1));
        assertThat(limits.take(THREE, "ada")).contains(new Allowance(2, Duration.ofSeconds(5)));
    }

    @Test
    void haveOneMoreLeftForEachThatIsGivenBack() {
        var limits = limits();
        take(limits, 2);

        limits.giveBack(THREE, "ada");

        assertThat(limits.take(THREE, "ada")).contains(new Allowance(1, Duration.ofSeconds(5)));
    }

    @Test
    void giveAllBackAtTheVeryEndOfTheirWindow() {
        var limits = limits();
        take(limits, 3);
        clock.advance(THREE.window());

        take(limits, 3);

        assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> limits.take(THREE, "ada"));
    }

    @Test
    void areNotProlongedByWhatTheyDoNotLetThrough() {
        var limits = limits();
        take(limits, 3);
        clock.advance(Duration.ofSeconds(4));
        assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> limits.take(THREE, "ada"));
        clock.advance(Duration.ofSeconds(1));

        take(limits, 3);
    }

    @Test
    void neverStopWhoKeepsToThem() {
        var limits = limits();

        for (var second = 0; second < 400; second += 4) {
            limits.take(THREE, "ada");
            clock.advance(Duration.ofSeconds(4));
        }
    }

    @Test
    void beginTheirWindowWithTheFirstUse() {
        var limits = limits();
        limits.take(THREE, "ada");
        clock.advance(Duration.ofSeconds(7));
        take(limits, 3);
        clock.advance(Duration.ofSeconds(4));

        assertThatExceptionOfType(LimitReached.class)
                .isThrownBy(() -> limits.take(THREE, "ada"))
                .satisfies(reached -> assertThat(reached.retryAfter()).isEqualTo(Duration.ofSeconds(1)));
    }

    @Test
    void countEverySubjectByItself() {
        var limits = limits();
        take(limits, 3);

        limits.take(THREE, "Ada");
        limits.take(THREE, "ada ");
        limits.take(THREE, "");
    }

    @Test
    void countEveryLimitByItself() {
        var limits = limits();
        take(limits, 3);

        limits.take(new Limit("mails", 3, Duration.ofSeconds(5)), "ada");
        limits.take(new Limit("calls", 3, Duration.ofSeconds(6)), "ada");
        limits.take(new Limit("calls", 4, Duration.ofSeconds(5)), "ada");
    }

    @Test
    void letThroughOneMoreForEachThatIsGivenBack() {
        var limits = limits();
        take(limits, 3);

        limits.giveBack(THREE, "ada");

        limits.take(THREE, "ada");
        assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> limits.take(THREE, "ada"));
    }

    @Test
    void takeNothingBackThatWasNotTaken() {
        var limits = limits();

        limits.giveBack(THREE, "ada");
        limits.take(THREE, "ada");
        limits.giveBack(THREE, "ada");
        limits.giveBack(THREE, "ada");

        take(limits, 3);
        assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> limits.take(THREE, "ada"));
    }

    @Test
    void letThroughNoMoreWhenManyComeAtOnce() throws Exception {
        var limits = limits();
        var hundred = new Limit("calls", 100, Duration.ofSeconds(5));
        var threads = 8;
        var start = new CyclicBarrier(threads);
        Callable<Integer> greedy = () -> {
            start.await();
            return through(limits, hundred);
        };

        var through = new ArrayList<Future<Integer>>();
        try (var executor = Executors.newFixedThreadPool(threads)) {
            for (var thread = 0; thread < threads; thread++) {
                through.add(executor.submit(greedy));
            }
        }

        assertThat(through.stream().mapToInt(LimitsContract::resultOf).sum()).isEqualTo(100);
    }

    private static int through(Limits limits, Limit limit) {
        var through = 0;
        try {
            for (var tries = 0; tries < 100; tries++) {
                limits.take(limit, "ada");
                through++;
            }
        } catch (LimitReached expected) {
            return through;
        }
        return through;
    }

    private static int resultOf(Future<Integer> through) {
        try {
            return through.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void take(Limits limits, int times) {
        for (var taken = 0; taken < times; taken++) {
            limits.take(THREE, "ada");
        }
    }
}
