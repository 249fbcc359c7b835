package dev.latchkey.domain.device;

import static dev.latchkey.domain.device.DeviceSecrets.aSecret;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SR-DEV-06")
class DeviceKeyTest {

    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);
    private static final Instant REPLACED = NOON.plusSeconds(60);
    private static final Instant GRACE_OVER = REPLACED.plusSeconds(30);

    private final DeviceSecretHash first = aSecret().hash();
    private final DeviceSecretHash second = aSecret().hash();
    private final DeviceSecretHash third = aSecret().hash();
    private final DeviceKey key = DeviceKey.begunAt(NOON, first);

    @Test
    void hasNothingBeforeTheSecretItBeginsWith() {
        assertThat(key).isEqualTo(new DeviceKey(first, NOON, null));
    }

    @Test
    void opensWithItsSecretForEver() {
        assertThat(key.opensWith(first, NOON)).isTrue();
        assertThat(key.opensWith(first, Instant.MAX)).isTrue();
    }

    @Test
    void opensWithNoOther() {
        assertThat(key.opensWith(second, NOON)).isFalse();
        assertThat(key.replacedAt(REPLACED, second).opensWith(third, REPLACED)).isFalse();
    }

    @Test
    void remembersTheSecretBefore() {
        assertThat(key.replacedAt(REPLACED, second)).isEqualTo(new DeviceKey(second, REPLACED, first));
    }

    @Test
    void opensWithTheSecretBeforeUntilTheVeryInstantItsGraceHasPassed() {
        var replaced = key.replacedAt(REPLACED, second);

        assertThat(replaced.opensWith(first, REPLACED)).isTrue();
        assertThat(replaced.opensWith(first, GRACE_OVER.minus(TICK))).isTrue();
        assertThat(replaced.opensWith(first, GRACE_OVER)).isFalse();
        assertThat(replaced.opensWith(first, GRACE_OVER.plus(TICK))).isFalse();
    }

    @Test
    void opensWithTheSecretThatReplacedAnotherForEver() {
        var replaced = key.replacedAt(REPLACED, second);

        assertThat(replaced.opensWith(second, REPLACED)).isTrue();
        assertThat(replaced.opensWith(second, GRACE_OVER)).isTrue();
    }

    @Test
    void doesNotOpenWithTheSecretBeforeTheOneBefore() {
        var replacedTwice = key.replacedAt(REPLACED, second).replacedAt(REPLACED.plus(TICK), third);

        assertThat(replacedTwice.opensWith(first, REPLACED.plus(TICK))).isFalse();
        assertThat(replacedTwice.opensWith(second, REPLACED.plus(TICK))).isTrue();
    }

    @Test
    void hasOneSecretOnlyThatIsTheLast() {
        var replaced = key.replacedAt(REPLACED, second);

        assertThat(replaced.isCurrent(second)).isTrue();
        assertThat(replaced.isCurrent(first)).isFalse();
        assertThat(replaced.isCurrent(third)).isFalse();
    }
}
