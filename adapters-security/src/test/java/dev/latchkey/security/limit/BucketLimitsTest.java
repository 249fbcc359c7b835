package dev.latchkey.security.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.latchkey.application.Limit;
import dev.latchkey.application.Limits;
import dev.latchkey.application.LimitsContract;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class BucketLimitsTest extends LimitsContract {

    @Override
    protected Limits limits(InstantSource clock) {
        return new BucketLimits(clock);
    }

    @Test
    void forgetSomebodyRatherThanFillTheMemory() {
        var limits = new BucketLimits(clock);
        var once = new Limit("calls", 1, Duration.ofDays(1));

        assertThatCode(() -> {
                    for (var subject = 0; subject < 300_000; subject++) {
                        limits.take(once, "subject " + subject);
                    }
                })
                .doesNotThrowAnyException();
        assertThat(limits.size()).isLessThanOrEqualTo(100_000);
    }
}
