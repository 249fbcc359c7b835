package dev.latchkey.application.account;

import static dev.latchkey.domain.account.UserBuilder.aUser;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.IdTokenHash;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link SpentIdTokens} keeps to, whatever it is made of. */
public abstract class SpentIdTokensContract {

    /** Long before anything that other tests remember. */
    private static final Instant LONG_AGO = NOON.minusSeconds(1_000_000_000);

    /** The store under test. Each test makes its own hashes, so it need not be empty. */
    protected abstract SpentIdTokens spentIdTokens();

    @Test
    void takeEachTokenOnce() {
        var token = aToken();

        assertThat(spentIdTokens().spend(token, NOON)).isTrue();
        assertThat(spentIdTokens().spend(token, NOON)).isFalse();
        assertThat(spentIdTokens().spend(token, NOON.plusSeconds(1))).isFalse();
        assertThat(spentIdTokens().spend(aToken(), NOON)).isTrue();
    }

    @Test
    void forgetWhatIsOverAtThatVeryInstantAndNothingElse() {
        var over = aToken();
        var usable = aToken();
        spentIdTokens().spend(over, LONG_AGO);
        spentIdTokens().spend(usable, LONG_AGO.plusNanos(1_000));

        assertThat(spentIdTokens().removeExpired(LONG_AGO.minusNanos(1_000), 10))
                .isZero();
        assertThat(spentIdTokens().removeExpired(LONG_AGO, 10)).isEqualTo(1);

        assertThat(spentIdTokens().spend(over, NOON)).isTrue();
        assertThat(spentIdTokens().spend(usable, NOON)).isFalse();
        assertThat(spentIdTokens().removeExpired(LONG_AGO.plusSeconds(1), 10)).isEqualTo(1);
    }

    @Test
    void forgetNoMoreThanTheyAreToldTo() {
        for (var i = 0; i < 3; i++) {
            spentIdTokens().spend(aToken(), LONG_AGO);
        }

        assertThat(spentIdTokens().removeExpired(LONG_AGO, 2)).isEqualTo(2);
        assertThat(spentIdTokens().removeExpired(LONG_AGO, 2)).isEqualTo(1);
    }

    private static IdTokenHash aToken() {
        return new IdTokenHash(aUser().build().id().value().repeat(2));
    }
}
