package dev.latchkey.application.revocation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.revocation.Effect;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void beginsWithNothing() {
        assertThat(tally.measures())
                .allSatisfy(measure -> assertThat(measure.value().getAsDouble()).isZero());
    }

    @Test
    void tellsHowEachBecameEffectiveAndHowLongAllTook() {
        tally.add(new Effect(1, 0, Duration.ZERO));
        tally.add(new Effect(3, 0, Duration.ofMillis(20)));
        tally.add(new Effect(2, 1, Duration.ofMillis(2_040)));
        tally.addPending();

        var expected = Map.of(
                "revocations.confirmed", 2.0,
                "revocations.expired", 1.0,
                "revocations.pending", 1.0,
                "revocations.waited.seconds", 2.06);
        assertThat(tally.measures())
                .hasSameSizeAs(expected.keySet())
                .allSatisfy(
                        measure -> assertThat(measure.value().getAsDouble()).isEqualTo(expected.get(measure.name())));
    }
}
