package dev.latchkey.application.session;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.latchkey.domain.session.Lifetime;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotPolicyTest {

    private static final Duration MAX_AGE = Duration.ofMinutes(20);

    private final Lifetime remembered = Lifetime.begunAt(NOON, true, POLICY);
    private final Lifetime notRemembered = Lifetime.begunAt(NOON, false, POLICY);

    @ParameterizedTest
    @EnumSource
    void letsASnapshotBeGoodForAsLongAsIsSet(SnapshotFormat format) {
        var policy = new SnapshotPolicy(format, MAX_AGE);

        assertThat(policy.goodUntil(remembered, NOON)).isEqualTo(NOON.plus(MAX_AGE));
        assertThat(policy.goodUntil(remembered, NOON.plusSeconds(7)))
                .isEqualTo(NOON.plusSeconds(7).plus(MAX_AGE));
    }

    @ParameterizedTest
    @CsvSource({"COMPACT, PT1M", "JWT, PT5M", "JWE, PT5M"})
    void letsOneOfASessionThatIsNotRememberedBeGoodAsPublished(SnapshotFormat format, Duration window) {
        assertThat(new SnapshotPolicy(format, MAX_AGE).goodUntil(notRemembered, NOON))
                .isEqualTo(NOON.plus(window));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OFF")
    @Tag("SR-COO-05")
    void letsNoneBeGoodBeyondItsSession(SnapshotFormat format) {
        var policy = new SnapshotPolicy(format, MAX_AGE);

        for (var lifetime : new Lifetime[] {remembered, notRemembered}) {
            assertThat(policy.goodUntil(lifetime, lifetime.expiresAt().minusSeconds(2)))
                    .isEqualTo(lifetime.expiresAt());
        }
    }

    @Test
    void isOffWhereNothingIsSet() {
        assertThat(SnapshotPolicy.OFF.isOff()).isTrue();
        assertThat(new SnapshotPolicy(SnapshotFormat.JWE, MAX_AGE).isOff()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT9600H0.001S"})
    void refusesAgesThatMakeNoSense(Duration age) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SnapshotPolicy(SnapshotFormat.JWT, age));
    }
}
