package dev.latchkey.domain.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SR-LIF-07")
class DevicePolicyTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 99, 100})
    void allowsFromOneToAHundredAccounts(int maximum) {
        assertThat(new DevicePolicy(maximum).maximumAccounts()).isEqualTo(maximum);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
    void allowsNeitherFewerNorMore(int maximum) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DevicePolicy(maximum));
    }
}
