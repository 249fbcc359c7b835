package dev.latchkey.application.account;

import static dev.latchkey.application.account.PasswordAttempts.KNOWN_FOR;
import static dev.latchkey.application.account.PasswordAttempts.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.latchkey.application.InMemoryLimits;
import dev.latchkey.application.LimitReached;
import dev.latchkey.application.Limits;
import dev.latchkey.application.MovableClock;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.Client;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link PasswordAttempts} keeps to. */
@Tag("SR-AUT-05")
public abstract class PasswordAttemptsContract {

    private static final Email ADA = new Email("ada@example.com");
    private static final Email BOB = new Email("bob@example.com");
    private static final UserId INSIDE = new UserId("a".repeat(UserId.LENGTH));
    private static final Client HOME = new Client("192.0.2.7", "Mozilla/5.0");
    private static final Client ELSEWHERE = new Client("198.51.100.1", "curl");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T12:00:00Z"));
    private PasswordAttempts attempts;

    /** The attempts under test, none of which has been made yet. */
    protected abstract PasswordAttempts attempts(Limits limits, InstantSource clock);

    @BeforeEach
    void begin() {
        attempts = attempts(new InMemoryLimits(clock), clock);
    }

    @Test
    void answerWhatTheCheckAnswers() {
        assertThat(attempts.attempt(ADA, HOME, () -> Optional.of("Ada"))).contains("Ada");
        assertThat(attempts.attempt(ADA, HOME, Optional::empty)).isEmpty();
    }

    @Test
    void areOverAfterTooManyWrongOnes() {
        guess(ADA, ELSEWHERE, WRONG.uses());

        assertThatExceptionOfType(LimitReached.class)
                .isThrownBy(() -> attempts.attempt(ADA, ELSEWHERE, () -> {
                    throw new AssertionError("It must not even be checked");
                }))
                .satisfies(reached -> assertThat(reached.retryAfter()).isEqualTo(WRONG.window()));
    }

    @Test
    void areCountedWhereverTheyComeFrom() {
        for (var guess = 0; guess < WRONG.uses(); guess++) {
            guess(ADA, new Client("198.51.100." + guess, "curl"), 1);
        }

        assertIsOver(ADA, new Client("203.0.113.1", "curl"));
    }

    @Test
    void areAllowedAgainAfterAWhile() {
        guess(ADA, ELSEWHERE, WRONG.uses());
        clock.advance(WRONG.window());

        guess(ADA, ELSEWHERE, WRONG.uses());
        assertIsOver(ADA, ELSEWHERE);
    }

    @Test
    void areCountedForEachAccountByItself() {
        guess(ADA, ELSEWHERE, WRONG.uses());

        assertThat(attempts.attempt(BOB, ELSEWHERE, () -> Optional.of("Bob"))).contains("Bob");
    }

    @Test
    void doNotCountWhenTheyAreRight() {
        for (var signIn = 0; signIn < 5 * WRONG.uses(); signIn++) {
            assertThat(attempts.attempt(ADA, HOME, () -> Optional.of("Ada"))).contains("Ada");
        }

        guess(ADA, HOME, WRONG.uses());
        assertIsOver(ADA, HOME);
    }

    @Test
    void doNotCountWhenTheyCouldNotBeChecked() {
        for (var failure = 0; failure < 2 * WRONG.uses(); failure++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> attempts.attempt(ADA, HOME, () -> {
                        throw new IllegalStateException("on purpose");
                    }));
        }

        guess(ADA, HOME, WRONG.uses());
    }

    @Test
    void countWhileTheyAreBeingChecked() {
        attempts.attempt(ADA, ELSEWHERE, () -> {
            guess(ADA, ELSEWHERE, WRONG.uses() - 1);
            assertIsOver(ADA, ELSEWHERE);
            return Optional.of("Ada");
        });
    }

    @Test
    void cannotBeUsedUpByStrangersWhereTheRightOneCameFromLately() {
        rightFrom(HOME);
        guess(ADA, ELSEWHERE, WRONG.uses());
        assertIsOver(ADA, ELSEWHERE);

        guess(ADA, HOME, WRONG.uses() - 1);
        assertThat(attempts.attempt(ADA, HOME, () -> Optional.of("Ada"))).contains("Ada");
    }

    @Test
    void cannotBeUsedUpByStrangersWhereTheOwnerIsWelcome() {
        attempts.welcome(ADA, HOME);
        guess(ADA, ELSEWHERE, WRONG.uses());

        assertThat(attempts.attempt(ADA, HOME, () -> Optional.of("Ada"))).contains("Ada");
        assertIsOver(ADA, ELSEWHERE);
    }

    @Test
    void welcomeNobodyWhoseNetworkIsUnknown() {
        attempts.welcome(ADA, new Client("", ""));
        guess(ADA, ELSEWHERE, WRONG.uses());

        assertIsOver(ADA, new Client("", ""));
    }

    @Test
    void areOverAlsoWhereTheRightOneCameFromLately() {
        rightFrom(HOME);

        guess(ADA, HOME, WRONG.uses());

        assertIsOver(ADA, HOME);
        guess(ADA, ELSEWHERE, WRONG.uses());
    }

    @Test
    void knowWholeNetworksOfVersionSix() {
        rightFrom(new Client("2001:db8:1:2::3", "Mozilla/5.0"));
        guess(ADA, ELSEWHERE, WRONG.uses());

        guess(ADA, new Client("2001:db8:1:2:ffff::1", "Mozilla/5.0"), WRONG.uses());
        assertIsOver(ADA, new Client("2001:db8:1:2::3", "Mozilla/5.0"));
        assertIsOver(ADA, new Client("2001:db8:1:3::3", "Mozilla/5.0"));
    }

    @Test
    void knowNothingOfWhereSomebodyElseSignsIn() {
        attempts.attempt(BOB, ELSEWHERE, () -> Optional.of("Bob"));
        guess(ADA, HOME, WRONG.uses());

        assertIsOver(ADA, ELSEWHERE);
    }

    @Test
    void neverKnowAnAddressThatIsUnknown() {
        var unknown = new Client("", "Mozilla/5.0");
        rightFrom(unknown);
        guess(ADA, ELSEWHERE, WRONG.uses());

        assertIsOver(ADA, unknown);
    }

    @Test
    void forgetWhereTheRightOneCameFromAtLast() {
        rightFrom(HOME);
        clock.advance(KNOWN_FOR);
        guess(ADA, ELSEWHERE, WRONG.uses());

        assertIsOver(ADA, HOME);
    }

    @Test
    void rememberForAsLongAfterEveryRightOne() {
        rightFrom(HOME);
        clock.advance(KNOWN_FOR.minusDays(1));
        rightFrom(HOME);
        clock.advance(KNOWN_FOR.minus(Duration.ofSeconds(1)));
        guess(ADA, ELSEWHERE, WRONG.uses());

        assertThat(attempts.attempt(ADA, HOME, () -> Optional.of("Ada"))).contains("Ada");
    }

    @Test
    void areLimitedAlsoForWhoIsSignedIn() {
        assertThat(attempts.attempt(INSIDE, () -> Optional.of("right"))).contains("right");
        for (var guess = 0; guess < WRONG.uses(); guess++) {
            assertThat(attempts.attempt(INSIDE, Optional::empty)).isEmpty();
        }

        assertThatExceptionOfType(LimitReached.class)
                .isThrownBy(() -> attempts.attempt(INSIDE, () -> Optional.of("unreachable")));
        guess(ADA, HOME, WRONG.uses());
    }

    @Test
    void cannotBeUsedUpFromOutsideForWhoIsSignedIn() {
        guess(ADA, ELSEWHERE, WRONG.uses());

        assertThat(attempts.attempt(INSIDE, () -> Optional.of("right"))).contains("right");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not an address", ":", "::", ":::::::::::::::::::", "%"})
    void mayComeFromAddressesThatMakeNoSense(String address) {
        assertThatCode(() -> rightFrom(new Client(address, ""))).doesNotThrowAnyException();
    }

    private void rightFrom(Client client) {
        assertThat(attempts.attempt(ADA, client, () -> Optional.of("Ada"))).contains("Ada");
    }

    private void guess(Email account, Client client, int times) {
        for (var guess = 0; guess < times; guess++) {
            assertThat(attempts.attempt(account, client, Optional::empty)).isEmpty();
        }
    }

    private void assertIsOver(Email account, Client client) {
        assertThatExceptionOfType(LimitReached.class)
                .isThrownBy(() -> attempts.attempt(account, client, () -> Optional.of("unreachable")));
    }
}
