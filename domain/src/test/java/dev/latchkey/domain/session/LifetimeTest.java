package dev.latchkey.domain.session;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LifetimeTest {

    /** The finest that the clock and the database tell apart. */
    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration NINETY_DAYS = Duration.ofDays(90);

    private static final Standing LIVE = new Standing.Live();
    private static final Standing DUE = new Standing.DueForRenewal();
    private static final Standing OVER = new Standing.Over();

    private final Lifetime life = Lifetime.begunAt(NOON, true, POLICY);
    private final Lifetime notRemembered = Lifetime.begunAt(NOON, false, POLICY);

    @Test
    void beginsFreshAndLastsAWeek() {
        assertThat(life).isEqualTo(new Lifetime(NOON, NOON, NOON, NOON.plus(WEEK), NOON.plus(NINETY_DAYS), true));
    }

    @Test
    void lastsADayWhenNotRemembered() {
        assertThat(notRemembered)
                .isEqualTo(new Lifetime(NOON, NOON, NOON, NOON.plus(DAY), NOON.plus(NINETY_DAYS), false));
    }

    @Test
    void hasNoAbsoluteEndWhereThePolicyHasNone() {
        var endless = policy(WEEK, DAY, null);

        assertThat(Lifetime.begunAt(NOON, true, endless).endsAt()).isNull();
    }

    @Test
    @Tag("SR-LIF-03")
    void expiresAtItsAbsoluteEndAtTheLatestEvenIfNeverRenewed() {
        var strict = policy(HOUR, Duration.ZERO, Duration.ofHours(12));

        assertThat(Lifetime.begunAt(NOON, false, strict).expiresAt()).isEqualTo(NOON.plus(Duration.ofHours(12)));
    }

    @Test
    @Tag("SR-LIF-01")
    void isOverAtTheVeryInstantItExpires() {
        var end = life.expiresAt();

        assertThat(life.standingAt(end.minus(TICK), POLICY)).isNotEqualTo(OVER);
        assertThat(life.standingAt(end, POLICY)).isEqualTo(OVER);
        assertThat(life.standingAt(end.plus(TICK), POLICY)).isEqualTo(OVER);
    }

    @Test
    @Tag("SR-LIF-01")
    void isOverAtTheVeryInstantItExpiresWhenNotRemembered() {
        var end = notRemembered.expiresAt();

        assertThat(notRemembered.standingAt(end.minus(TICK), POLICY)).isEqualTo(LIVE);
        assertThat(notRemembered.standingAt(end, POLICY)).isEqualTo(OVER);
        assertThat(notRemembered.standingAt(end.plus(TICK), POLICY)).isEqualTo(OVER);
    }

    @Test
    @Tag("SR-LIF-01")
    void isOverAtTheVeryInstantOfItsAbsoluteEndHoweverMuchItIsUsed() {
        var end = NOON.plus(NINETY_DAYS);
        var renewedLate = life.renewedAt(end.minus(HOUR), POLICY);

        assertThat(renewedLate.standingAt(end.minus(TICK), POLICY)).isEqualTo(LIVE);
        assertThat(renewedLate.standingAt(end, POLICY)).isEqualTo(OVER);
        assertThat(renewedLate.standingAt(end.plus(TICK), POLICY)).isEqualTo(OVER);
    }

    @Test
    @Tag("SR-LIF-03")
    void isDueForRenewalFromItsUpdateAgeOn() {
        var due = NOON.plus(DAY);

        assertThat(life.standingAt(NOON, POLICY)).isEqualTo(LIVE);
        assertThat(life.standingAt(due.minus(TICK), POLICY)).isEqualTo(LIVE);
        assertThat(life.standingAt(due, POLICY)).isEqualTo(DUE);
        assertThat(life.standingAt(due.plus(TICK), POLICY)).isEqualTo(DUE);
    }

    @Test
    @Tag("SR-LIF-03")
    void isDueAgainAnUpdateAgeAfterItWasRenewed() {
        var renewedAt = NOON.plus(DAY).plus(HOUR);
        var renewed = life.renewedAt(renewedAt, POLICY);
        var dueAgain = renewedAt.plus(DAY);

        assertThat(renewed.standingAt(renewedAt, POLICY)).isEqualTo(LIVE);
        assertThat(renewed.standingAt(dueAgain.minus(TICK), POLICY)).isEqualTo(LIVE);
        assertThat(renewed.standingAt(dueAgain, POLICY)).isEqualTo(DUE);
        assertThat(renewed.standingAt(dueAgain.plus(TICK), POLICY)).isEqualTo(DUE);
    }

    @Test
    void isDueAtEveryUseWhereTheUpdateAgeIsZero() {
        var eager = policy(WEEK, Duration.ZERO, NINETY_DAYS);
        var eagerLife = Lifetime.begunAt(NOON, true, eager);

        assertThat(eagerLife.standingAt(NOON, eager)).isEqualTo(DUE);
        assertThat(eagerLife.renewedAt(NOON, eager).standingAt(NOON, eager)).isEqualTo(DUE);
    }

    @Test
    void isNeverDueWhereTheUpdateAgeIsAsLongAsItLasts() {
        var never = policy(WEEK, WEEK, NINETY_DAYS);
        var neverRenewed = Lifetime.begunAt(NOON, true, never);
        var end = neverRenewed.expiresAt();

        assertThat(neverRenewed.standingAt(end.minus(TICK), never)).isEqualTo(LIVE);
        assertThat(neverRenewed.standingAt(end, never)).isEqualTo(OVER);
    }

    @Test
    void isNeverDueWhenNotRemembered() {
        var eager = policy(WEEK, Duration.ZERO, NINETY_DAYS);

        assertThat(notRemembered.standingAt(NOON, eager)).isEqualTo(LIVE);
        assertThat(notRemembered.standingAt(notRemembered.expiresAt().minus(TICK), eager))
                .isEqualTo(LIVE);
    }

    @Test
    @Tag("SR-LIF-03")
    void isNotDueOnceItExpiresAtItsAbsoluteEnd() {
        var end = NOON.plus(NINETY_DAYS);
        var lastDays = life.renewedAt(end.minus(WEEK), POLICY);
        var atTheLastTick = life.renewedAt(end.minus(WEEK).minus(TICK), POLICY);

        assertThat(lastDays.expiresAt()).isEqualTo(end);
        assertThat(lastDays.standingAt(end.minus(TICK), POLICY)).isEqualTo(LIVE);
        assertThat(atTheLastTick.expiresAt()).isEqualTo(end.minus(TICK));
        assertThat(atTheLastTick.standingAt(end.minus(TICK).minus(TICK), POLICY))
                .isEqualTo(DUE);
    }

    @Test
    @Tag("SR-LIF-03")
    void isRenewedForAWeekButNeverBeyondItsAbsoluteEnd() {
        var end = NOON.plus(NINETY_DAYS);

        assertThat(life.renewedAt(NOON.plus(DAY), POLICY).expiresAt())
                .isEqualTo(NOON.plus(DAY).plus(WEEK));
        assertThat(life.renewedAt(end.minus(WEEK).minus(TICK), POLICY).expiresAt())
                .isEqualTo(end.minus(TICK));
        assertThat(life.renewedAt(end.minus(WEEK), POLICY).expiresAt()).isEqualTo(end);
        assertThat(life.renewedAt(end.minus(WEEK).plus(TICK), POLICY).expiresAt())
                .isEqualTo(end);
    }

    @Test
    @Tag("SR-LIF-03")
    void isNotCutShortByAPolicyThatHasBecomeShorter() {
        var shorter = policy(HOUR, Duration.ZERO, NINETY_DAYS);
        var due = NOON.plus(WEEK).minus(HOUR);

        assertThat(life.standingAt(due.minus(TICK), shorter)).isEqualTo(LIVE);
        assertThat(life.standingAt(due, shorter)).isEqualTo(DUE);
        assertThat(life.renewedAt(due, shorter).expiresAt()).isEqualTo(life.expiresAt());
    }

    @Test
    void isRenewedWithoutLimitWhereThereIsNoAbsoluteEnd() {
        var endless = policy(WEEK, DAY, null);
        var tenYearsLater = NOON.plus(Duration.ofDays(3_650));

        var renewed = Lifetime.begunAt(NOON, true, endless).renewedAt(tenYearsLater, endless);

        assertThat(renewed.expiresAt()).isEqualTo(tenYearsLater.plus(WEEK));
        assertThat(renewed.endsAt()).isNull();
    }

    @Test
    @Tag("SR-LIF-05")
    void keepsItsBeginningItsFreshnessAndItsAbsoluteEndWhenRenewed() {
        var renewedAt = NOON.plus(DAY);

        assertThat(life.renewedAt(renewedAt, POLICY))
                .isEqualTo(new Lifetime(NOON, renewedAt, NOON, renewedAt.plus(WEEK), NOON.plus(NINETY_DAYS), true));
    }

    @Test
    @Tag("SR-AUT-01")
    void isFreshUntilTheVeryInstantItsFreshAgeHasPassed() {
        assertThat(life.isFreshAt(NOON, POLICY)).isTrue();
        assertThat(life.isFreshAt(NOON.plus(DAY).minus(TICK), POLICY)).isTrue();
        assertThat(life.isFreshAt(NOON.plus(DAY), POLICY)).isFalse();
        assertThat(life.isFreshAt(NOON.plus(DAY).plus(TICK), POLICY)).isFalse();
    }

    @Test
    @Tag("SR-LIF-08")
    void saysUntilWhenItIsFreshIfItEverStopsToBe() {
        var lenient = new SessionPolicy(WEEK, DAY, Duration.ZERO, NINETY_DAYS);

        assertThat(life.freshUntil(POLICY)).contains(NOON.plus(DAY));
        assertThat(life.freshUntil(lenient)).isEmpty();
    }

    @Test
    @Tag("SR-AUT-01")
    void isFreshFromTheLastProofOnAndNotFromTheBeginning() {
        var proved = NOON.plus(Duration.ofDays(3));
        var provedAgain = new Lifetime(NOON, proved, proved, life.expiresAt(), life.endsAt(), true);

        assertThat(provedAgain.isFreshAt(proved.plus(DAY).minus(TICK), POLICY)).isTrue();
        assertThat(provedAgain.isFreshAt(proved.plus(DAY), POLICY)).isFalse();
    }

    @Test
    @Tag("SR-AUT-01")
    void isNoFresherForBeingRenewed() {
        var renewed = life.renewedAt(NOON.plus(DAY), POLICY);

        assertThat(renewed.isFreshAt(NOON.plus(DAY), POLICY)).isFalse();
    }

    @Test
    void isAlwaysFreshWhereTheFreshAgeIsZero() {
        var lenient = new SessionPolicy(WEEK, DAY, Duration.ZERO, NINETY_DAYS);

        assertThat(life.isFreshAt(life.expiresAt(), lenient)).isTrue();
    }

    @Test
    void remainsUntilItExpiresAndThenNotAtAll() {
        var end = life.expiresAt();

        assertThat(life.remainingAt(NOON)).isEqualTo(WEEK);
        assertThat(life.remainingAt(end.minus(TICK))).isEqualTo(TICK);
        assertThat(life.remainingAt(end)).isEqualTo(Duration.ZERO);
        assertThat(life.remainingAt(end.plus(TICK))).isEqualTo(Duration.ZERO);
        assertThat(life.remainingAt(Instant.MAX)).isEqualTo(Duration.ZERO);
    }

    private static SessionPolicy policy(Duration expiresIn, Duration updateAge, @Nullable Duration absoluteLifetime) {
        return new SessionPolicy(expiresIn, updateAge, Duration.ZERO, absoluteLifetime);
    }
}
