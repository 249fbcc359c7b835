package dev.latchkey.domain.revocation;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LeaseTermTest {

    private static final long HOUR = 3_600_000_000_000L;

    @Test
    void lastsAWhile() {
        assertThat(new LeaseTerm(ofNanos(1)).length()).isEqualTo(ofNanos(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new LeaseTerm(ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new LeaseTerm(ofSeconds(-1)));
    }

    @Test
    void isShorterForItsHolderAndLongerForTheOthersByTwiceTheDrift() {
        var term = new LeaseTerm(ofSeconds(2));

        assertThat(term.reliedOn()).isEqualTo(ofMillis(1960));
        assertThat(term.outlived()).isEqualTo(ofMillis(2040));
    }

    /** The clock of the holder is as slow as may be, and that of who waits as fast. */
    @Property
    @Tag("SR-REV-10")
    void isOverForItsHolderBeforeItIsForAnybodyElse(@ForAll @LongRange(min = 1000, max = HOUR) long nanos) {
        var term = new LeaseTerm(ofNanos(nanos));

        assertThat(inTrueTime(term.reliedOn(), 0.99)).isLessThanOrEqualTo(inTrueTime(term.outlived(), 1.01));
    }

    @Test
    void isStillPositiveForItsHolder() {
        assertThat(new LeaseTerm(ofHours(1)).reliedOn()).isPositive();
        assertThat(new LeaseTerm(ofNanos(1)).reliedOn()).isPositive();
    }

    private static double inTrueTime(Duration counted, double speed) {
        return counted.toNanos() / speed;
    }
}
