package dev.latchkey.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Randomness} keeps to, wherever it comes from. */
public abstract class RandomnessContract {

    private static final int CHARACTERS = 62;
    private static final int BYTES = 256;
    private static final int DRAWS_EACH = 2_000;

    /** The randomness under test. */
    protected abstract Randomness randomness();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32, 1_000})
    void givesAsManyBytesAsAreAskedFor(int count) {
        assertThat(randomness().bytes(count)).hasSize(count);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32, 1_000})
    void givesAsManyLettersAndDigitsAsAreAskedFor(int length) {
        assertThat(randomness().alphanumeric(length)).hasSize(length).matches("[A-Za-z0-9]*");
    }

    @Test
    void drawsEveryByteAboutAsOften() {
        var counts = new int[BYTES];

        for (var drawn : randomness().bytes(BYTES * DRAWS_EACH)) {
            counts[Byte.toUnsignedInt(drawn)]++;
        }

        assertThat(unevenness(counts)).isLessThan(acceptable(BYTES));
    }

    @Test
    void drawsEveryLetterAndDigitAboutAsOften() {
        var counts = new int[Character.MAX_VALUE];

        randomness().alphanumeric(CHARACTERS * DRAWS_EACH).chars().forEach(drawn -> counts[drawn]++);

        var drawn = IntStream.of(counts).filter(count -> count > 0).toArray();
        assertThat(drawn).hasSize(CHARACTERS);
        assertThat(unevenness(drawn)).isLessThan(acceptable(CHARACTERS));
    }

    @Test
    void doesNotRepeatItself() {
        var drawn = new HashSet<String>();

        for (var count = 0; count < 10_000; count++) {
            drawn.add(randomness().alphanumeric(32));
        }

        assertThat(drawn).hasSize(10_000);
    }

    /** Pearson's chi-squared against an even distribution. */
    private static double unevenness(int[] counts) {
        return IntStream.of(counts)
                .mapToDouble(count -> Math.pow(count - DRAWS_EACH, 2) / DRAWS_EACH)
                .sum();
    }

    /** Seven standard deviations above what even randomness gives on average: never reached by chance. */
    private static double acceptable(int kinds) {
        var expected = kinds - 1;
        return expected + 7 * Math.sqrt(2.0 * expected);
    }
}
