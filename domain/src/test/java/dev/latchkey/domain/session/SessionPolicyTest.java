package dev.latchkey.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SR-LIF-06")
class SessionPolicyTest {

    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);
    private static final Duration NONE = Duration.ZERO;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void lastsLongerThanNoTime() {
        refuses("expiresIn", TICK.negated(), NONE, NONE, null);
        refuses("expiresIn", NONE, NONE, NONE, null);
        allows(TICK, NONE, NONE, null);
    }

    @Test
    void renewsAfterNoNegativeTime() {
        refuses("updateAge", WEEK, TICK.negated(), DAY, null);
        allows(WEEK, NONE, DAY, null);
        allows(WEEK, TICK, DAY, null);
    }

    @Test
    void renewsBeforeTheSessionIsOverOrNever() {
        allows(WEEK, WEEK.minus(TICK), DAY, null);
        allows(WEEK, WEEK, DAY, null);
        refuses("updateAge", WEEK, WEEK.plus(TICK), DAY, null);
    }

    @Test
    void isFreshForNoNegativeTime() {
        refuses("freshAge", WEEK, DAY, TICK.negated(), null);
        allows(WEEK, DAY, NONE, null);
        allows(WEEK, DAY, TICK, null);
    }

    @Test
    void isFreshNoLongerThanASessionLasts() {
        allows(WEEK, DAY, WEEK.minus(TICK), null);
        allows(WEEK, DAY, WEEK, null);
        refuses("freshAge", WEEK, DAY, WEEK.plus(TICK), null);
    }

    @Test
    void endsNoEarlierThanASessionExpires() {
        refuses("absoluteLifetime", WEEK, DAY, DAY, TICK.negated());
        refuses("absoluteLifetime", WEEK, DAY, DAY, NONE);
        refuses("absoluteLifetime", WEEK, DAY, DAY, WEEK.minus(TICK));
        allows(WEEK, DAY, DAY, WEEK);
        allows(WEEK, DAY, DAY, WEEK.plus(TICK));
    }

    @Test
    void isInWholeMicrosecondsSoThatTheStoreGivesBackTheSame() {
        refuses("expiresIn", WEEK.plusNanos(1), NONE, NONE, null);
    }

    @Test
    void isSoShortThatEveryEndCanBeReckoned() {
        refuses("expiresIn", Duration.ofSeconds(Long.MAX_VALUE), NONE, NONE, null);
    }

    @Test
    @Tag("SR-DEV-08")
    void remembersTenTimesPerUpdateAgeThatASessionWasSeen() {
        assertThat(seenAgainAfter(DAY)).isEqualTo(Duration.ofMinutes(144));
        assertThat(seenAgainAfter(Duration.ofSeconds(11))).isEqualTo(Duration.ofMillis(1100));
    }

    @Test
    @Tag("SR-DEV-08")
    void remembersNotMoreThanOnceASecondThatASessionWasSeen() {
        var second = Duration.ofSeconds(1);

        assertThat(seenAgainAfter(NONE)).isEqualTo(second);
        assertThat(seenAgainAfter(Duration.ofSeconds(9))).isEqualTo(second);
        assertThat(seenAgainAfter(Duration.ofSeconds(10))).isEqualTo(second);
    }

    private static Duration seenAgainAfter(Duration updateAge) {
        return new SessionPolicy(WEEK, updateAge, DAY, null).sightingInterval();
    }

    private static void allows(
            Duration expiresIn, Duration updateAge, Duration freshAge, @Nullable Duration absoluteLifetime) {
        assertThatNoException().isThrownBy(() -> new SessionPolicy(expiresIn, updateAge, freshAge, absoluteLifetime));
    }

    private static void refuses(
            String setting,
            Duration expiresIn,
            Duration updateAge,
            Duration freshAge,
            @Nullable Duration absoluteLifetime) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SessionPolicy(expiresIn, updateAge, freshAge, absoluteLifetime))
                .withMessageStartingWith(setting + " ");
    }
}
