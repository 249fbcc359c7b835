package dev.latchkey.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestRandomnessTest extends RandomnessContract {

    private final Randomness randomness = TestRandomness.seeded(1);

    @Override
    protected Randomness randomness() {
        return randomness;
    }

    @Test
    void givesTheSameAgainFromTheSameSeed() {
        assertThat(TestRandomness.seeded(7).alphanumeric(32))
                .isEqualTo(TestRandomness.seeded(7).alphanumeric(32));
        assertThat(TestRandomness.seeded(7).bytes(32))
                .isEqualTo(TestRandomness.seeded(7).bytes(32));
    }
}
