package dev.latchkey.domain.session;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** What holds for the life of every session, under every valid policy, however often and whenever it is used. */
class AnyLifetimeTest {

    /** A year in microseconds: longer than any session is used here. */
    private static final long YEAR = Duration.ofDays(365).toNanos() / 1_000;

    private static final int MOST_USES = 60;

    @Property
    @Tag("SR-LIF-03")
    void isRenewedAtMostOncePerUpdateAge(@ForAll("usesInOrder") UsedSession used) {
        var renewals = 0L;
        var life = used.begun();

        for (var use : used.at()) {
            var next = used(life, use, used.policy());
            renewals += next.equals(life) ? 0 : 1;
            life = next;

            assertThat(renewals).isLessThanOrEqualTo(used.mostRenewalsUntil(use));
        }
    }

    @Property
    @Tag("SR-LIF-03")
    void neverExpiresAfterItsAbsoluteEnd(@ForAll("uses") UsedSession used) {
        var endsAt = used.begun().endsAt();

        assertThat(used.lives()).allSatisfy(life -> {
            assertThat(life.endsAt()).isEqualTo(endsAt);
            if (endsAt != null) {
                assertThat(life.expiresAt()).isBeforeOrEqualTo(endsAt);
            }
        });
    }

    @Property
    @Tag("SR-LIF-03")
    void neverExpiresEarlierForBeingUsed(@ForAll("uses") UsedSession used) {
        assertThat(used.lives()).extracting(Lifetime::expiresAt).isSorted();
    }

    @Property
    @Tag("SR-LIF-03")
    void neverExpiresEarlierOrAfterItsEndForBeingUsedUnderAnotherPolicy(
            @ForAll("uses") UsedSession begun, @ForAll("uses") UsedSession later) {
        var life = begun.begun();

        for (var use : later.at()) {
            var next = used(life, use, later.policy());

            assertThat(next.expiresAt()).isAfterOrEqualTo(life.expiresAt());
            assertThat(next.endsAt()).isEqualTo(life.endsAt());
            assertThat(next.endsAt() == null || !next.expiresAt().isAfter(next.endsAt()))
                    .isTrue();
            life = next;
        }
    }

    @Property
    @Tag("SR-LIF-03")
    void neverExpiresLaterThanItsLastUseAllows(@ForAll("usesInOrder") UsedSession used) {
        var life = used.begun();

        for (var use : used.at()) {
            life = used(life, use, used.policy());

            assertThat(life.expiresAt()).isBeforeOrEqualTo(used.latestExpiryIfLastUsedAt(use));
        }
    }

    @Property
    void isNeverRenewedWhenNotRemembered(@ForAll("uses") UsedSession used) {
        var notRemembered = new UsedSession(used.policy(), false, used.at());

        assertThat(notRemembered.lives()).containsOnly(notRemembered.begun());
    }

    @Property
    @Tag("SR-LIF-04")
    void staysOverOnceItIs(@ForAll("usesInOrder") UsedSession used) {
        var standings = new ArrayList<Standing>();
        var life = used.begun();

        for (var use : used.at()) {
            standings.add(life.standingAt(use, used.policy()));
            life = used(life, use, used.policy());
        }

        assertThat(standings.stream().dropWhile(standing -> !isOver(standing))).allMatch(AnyLifetimeTest::isOver);
    }

    @Property
    @Tag("SR-LIF-01")
    void isOverExactlyWhenNothingRemainsOfIt(@ForAll("uses") UsedSession used) {
        for (var life : used.lives()) {
            for (var use : used.at()) {
                assertThat(isOver(life.standingAt(use, used.policy())))
                        .isEqualTo(life.remainingAt(use).isZero());
            }
        }
    }

    @Property
    @Tag("SR-LIF-05")
    void isNeverFresherForBeingUsed(@ForAll("uses") UsedSession used) {
        assertThat(used.lives()).extracting(Lifetime::freshSince).containsOnly(NOON);
    }

    private static Lifetime used(Lifetime life, Instant now, SessionPolicy policy) {
        return switch (life.standingAt(now, policy)) {
            case Standing.DueForRenewal _ -> life.renewedAt(now, policy);
            case Standing.Live _, Standing.Over _ -> life;
        };
    }

    private static boolean isOver(Standing standing) {
        return standing instanceof Standing.Over;
    }

    /** Uses in the order in which one clock sees them. */
    @Provide
    Arbitrary<UsedSession> usesInOrder() {
        return Combinators.combine(policies(), Arbitraries.of(true, false))
                .flatAs((policy, remembered) -> gaps(policy)
                        .list()
                        .ofMaxSize(MOST_USES)
                        .map(gaps -> new UsedSession(policy, remembered, instants(gaps))));
    }

    /** Uses in any order, as nodes see them whose clocks do not agree. */
    @Provide
    Arbitrary<UsedSession> uses() {
        return usesInOrder()
                .flatMap(used -> Arbitraries.shuffle(used.at())
                        .map(shuffled -> new UsedSession(used.policy(), used.remembered(), shuffled)));
    }

    private static Arbitrary<SessionPolicy> policies() {
        return micros(1, YEAR)
                .flatMap(expiresIn -> Combinators.combine(between(Duration.ZERO, expiresIn), ends(expiresIn))
                        .as((updateAge, end) ->
                                new SessionPolicy(expiresIn, updateAge, Duration.ZERO, end.isZero() ? null : end)));
    }

    /** Zero stands for no end. */
    private static Arbitrary<Duration> ends(Duration expiresIn) {
        return Arbitraries.oneOf(Arbitraries.just(Duration.ZERO), between(expiresIn, expiresIn.multipliedBy(10)));
    }

    /** How long after a use the next may follow, the limits of the policy and their neighbours most of all. */
    private static Arbitrary<Duration> gaps(SessionPolicy policy) {
        return Arbitraries.oneOf(
                Arbitraries.just(Duration.ZERO),
                around(policy.updateAge()),
                around(policy.expiresIn()),
                between(Duration.ZERO, policy.updateAge()),
                between(Duration.ZERO, policy.expiresIn()));
    }

    private static Arbitrary<Duration> around(Duration limit) {
        var tick = Duration.of(1, MICROS);
        return Arbitraries.of(limit.minus(tick), limit, limit.plus(tick))
                .map(it -> it.isNegative() ? Duration.ZERO : it);
    }

    private static Arbitrary<Duration> between(Duration least, Duration most) {
        return micros(least.toNanos() / 1_000, most.toNanos() / 1_000);
    }

    private static Arbitrary<Duration> micros(long least, long most) {
        return Arbitraries.longs().between(least, most).map(it -> Duration.of(it, MICROS));
    }

    private static List<Instant> instants(List<Duration> gaps) {
        var instants = new ArrayList<Instant>();
        var now = NOON;
        for (var gap : gaps) {
            now = now.plus(gap);
            instants.add(now);
        }
        return Collections.unmodifiableList(instants);
    }

    /** A session that begins at noon, and when it is used. */
    record UsedSession(SessionPolicy policy, boolean remembered, List<Instant> at) {

        Lifetime begun() {
            return Lifetime.begunAt(NOON, remembered, policy);
        }

        /** As it is after each use, its beginning first. */
        List<Lifetime> lives() {
            var lives = new ArrayList<Lifetime>();
            lives.add(begun());
            at.forEach(use -> lives.add(used(lives.getLast(), use, policy)));
            return lives;
        }

        /** As many as the update ages that have begun since the session did; any number where every use is one. */
        long mostRenewalsUntil(Instant now) {
            if (policy.updateAge().isZero()) {
                return Long.MAX_VALUE;
            }
            var passed = Duration.between(NOON, now);
            var whole = passed.dividedBy(policy.updateAge());
            return policy.updateAge().multipliedBy(whole).equals(passed) ? whole : whole + 1;
        }

        Instant latestExpiryIfLastUsedAt(Instant use) {
            var length = remembered ? policy.expiresIn() : SessionPolicy.NOT_REMEMBERED;
            return use.plus(length);
        }
    }
}
