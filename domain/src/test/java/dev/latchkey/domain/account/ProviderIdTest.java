package dev.latchkey.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"google", "a", "0", "my-provider_2", "abcdefghijklmnopqrstuvwxyz012345"})
    void isAShortWord(String text) {
        assertThat(ProviderId.parse(text)).contains(new ProviderId(text));
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    @ValueSource(strings = {"Google", "-a", "_a", "a b", "a.b", "google\n", "abcdefghijklmnopqrstuvwxyz0123456"})
    void isNothingElse(String text) {
        assertThat(ProviderId.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ProviderId(text));
    }
}
