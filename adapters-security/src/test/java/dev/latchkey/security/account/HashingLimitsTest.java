package dev.latchkey.security.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SR-AUT-02")
class HashingLimitsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Test
    void leaveHalfOfThisMachineToOthers() {
        var threads = HashingLimits.forThisMachine().threads();

        assertThat(threads)
                .isPositive()
                .isLessThanOrEqualTo(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    @Test
    void allowForSomeHashingAtLeast() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HashingLimits(0, 1, PATIENCE));
        assertThatIllegalArgumentException().isThrownBy(() -> new HashingLimits(1, 0, PATIENCE));
        assertThatIllegalArgumentException().isThrownBy(() -> new HashingLimits(1, 1, Duration.ZERO));
        assertThat(new HashingLimits(1, 1, PATIENCE).threads()).isOne();
    }
}
