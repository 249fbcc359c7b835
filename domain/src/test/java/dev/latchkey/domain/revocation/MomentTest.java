package dev.latchkey.domain.revocation;

import static dev.latchkey.domain.revocation.Moments.START;
import static dev.latchkey.domain.revocation.Moments.at;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SR-REV-10")
class MomentTest {

    @Test
    void countsAtLeastWhatTheMonotonicClockCounted() {
        assertThat(clocks(ofSeconds(3), ofHours(1)).atLeastSince(START)).isEqualTo(ofSeconds(3));
        assertThat(clocks(ofSeconds(3), ofHours(-1)).atLeastSince(START)).isEqualTo(ofSeconds(3));
    }

    @Test
    void countsAtMostWhatTheClockOnTheWallCountedWhileTheMachineWasSuspended() {
        assertThat(clocks(ofSeconds(1), ofSeconds(9)).atMostSince(START)).isEqualTo(ofSeconds(9));
    }

    @Test
    void countsAtMostWhatTheMonotonicClockCountedWhenThatIsMore() {
        assertThat(clocks(ofSeconds(9), ofSeconds(1)).atMostSince(START)).isEqualTo(ofSeconds(9));
    }

    @Test
    void mayLieBeforeTheOther() {
        assertThat(START.atLeastSince(at(ofSeconds(2)))).isEqualTo(ofSeconds(-2));
        assertThat(START.atMostSince(at(ofSeconds(2)))).isEqualTo(ofSeconds(-2));
    }

    @Test
    void countsOnWhereTheMonotonicClockBeginsAgain() {
        var before = new Moment(Long.MAX_VALUE - 4, NOON);
        var after = new Moment(Long.MIN_VALUE + 5, NOON);

        assertThat(after.atLeastSince(before)).isEqualTo(ofNanos(10));
    }

    @Test
    void noticesThatTheClockOnTheWallWasSetBack() {
        assertThat(clocks(ofMillis(1000), ofMillis(950)).wasSetBackSince(START)).isFalse();
        assertThat(clocks(ofMillis(1000), ofMillis(950).minusNanos(1)).wasSetBackSince(START))
                .isTrue();
        assertThat(clocks(ofSeconds(1), ofHours(-1)).wasSetBackSince(START)).isTrue();
    }

    @Test
    void takesNothingForSetBackThatGoesOnAsItShouldOrFaster() {
        assertThat(at(ofSeconds(5)).wasSetBackSince(START)).isFalse();
        assertThat(START.wasSetBackSince(at(ofSeconds(5)))).isFalse();
        assertThat(clocks(ofSeconds(1), ofHours(1)).wasSetBackSince(START)).isFalse();
    }

    private static Moment clocks(Duration monotonic, Duration wall) {
        return new Moment(START.nanos() + monotonic.toNanos(), START.wall().plus(wall));
    }
}
