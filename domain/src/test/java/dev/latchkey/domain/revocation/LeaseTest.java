package dev.latchkey.domain.revocation;

import static dev.latchkey.domain.revocation.Moments.START;
import static dev.latchkey.domain.revocation.Moments.at;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SR-REV-02")
class LeaseTest {

    private static final Lease LEASE = new Lease(START, new LeaseTerm(ofSeconds(2)));

    @Test
    void isOverTwoHundredthsOfItsLengthEarly() {
        assertThat(LEASE.isGoodAt(at(ofMillis(1960).minusNanos(1)))).isTrue();
        assertThat(LEASE.isGoodAt(at(ofMillis(1960)))).isFalse();
        assertThat(LEASE.isGoodAt(at(ofMillis(1960).plusNanos(1)))).isFalse();
    }

    @Test
    void isGoodFromTheStart() {
        assertThat(LEASE.isGoodAt(START)).isTrue();
        assertThat(LEASE.isGoodAt(at(ZERO.minusNanos(1)))).isTrue();
    }

    @Test
    @Tag("SR-REV-10")
    void isOverAfterTheMachineWasSuspendedForLong() {
        assertThat(LEASE.isGoodAt(new Moment(ofMillis(1).toNanos(), START.wall().plus(ofMillis(1960)))))
                .isFalse();
    }

    @Test
    @Tag("SR-REV-10")
    void isOverWhenTheClockOnTheWallIsSetBackAsNobodyKnowsThenWhetherTheMachineWasSuspended() {
        assertThat(LEASE.isGoodAt(
                        new Moment(ofMillis(300).toNanos(), START.wall().minus(ofHours(1)))))
                .isFalse();
    }

    @Test
    @Tag("SR-REV-10")
    void isOverWhenTheClockOnTheWallIsSetForward() {
        assertThat(LEASE.isGoodAt(
                        new Moment(ofMillis(300).toNanos(), START.wall().plus(ofHours(1)))))
                .isFalse();
    }

    @Test
    void lastsAsLongAsItsTerm() {
        var longer = new Lease(START, new LeaseTerm(ofSeconds(10)));

        assertThat(longer.isGoodAt(at(ofMillis(9800).minus(ofNanos(1))))).isTrue();
        assertThat(longer.isGoodAt(at(ofMillis(9800)))).isFalse();
    }
}
