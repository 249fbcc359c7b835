package dev.latchkey.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.RandomnessContract;
import dev.latchkey.domain.session.SessionToken;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SR-TOK-01")
class SecureRandomnessTest extends RandomnessContract {

    private static final int MILLION = 1_000_000;

    private final Randomness randomness = new SecureRandomness();

    @Override
    protected Randomness randomness() {
        return randomness;
    }

    @Test
    void makesAMillionTokensWithoutRepeat() {
        var different = IntStream.range(0, MILLION)
                .mapToObj(_ -> SessionToken.of(randomness.bytes(SessionToken.ENTROPY_BYTES)))
                .distinct()
                .count();

        assertThat(different).isEqualTo(MILLION);
    }
}
