package dev.latchkey.application;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {

    @ParameterizedTest
    @CsvSource({"0, PT1S", "-1, PT1S", "1, PT0S", "1, PT-1S"})
    void letsSomethingThroughAndNotAtOnceAgain(int uses, Duration window) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit("calls", uses, window));
    }

    @Test
    void isNotKeptWhereThereIsNone() {
        var none = new Limits.None();
        var once = new Limit("calls", 1, Duration.ofDays(1));

        assertThatCode(() -> {
                    none.take(once, "ada");
                    none.take(once, "ada");
                    none.giveBack(once, "ada");
                })
                .doesNotThrowAnyException();
    }
}
