package dev.latchkey.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResetTokenTest {

    private static final String RANDOM = "abcdefghijklmnopqrstABC0";

    @Test
    void isWhatItWasMadeOf() {
        assertThat(ResetToken.of(RANDOM).value()).isEqualTo(RANDOM);
    }

    @Test
    void isReadAsItIsWritten() {
        assertThat(ResetToken.parse(RANDOM)).contains(ResetToken.of(RANDOM));
    }

    @Test
    @Tag("SR-TOK-06")
    void isNeitherShorterNorLonger() {
        assertThat(ResetToken.parse(RANDOM + "a")).isEmpty();
        assertThat(ResetToken.parse(RANDOM.substring(1))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> ResetToken.of(RANDOM + "a"));
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    @Tag("SR-TOK-06")
    void isNothingElse(String text) {
        assertThat(ResetToken.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ResetToken(text));
    }

    @Test
    @Tag("SR-TOK-02")
    void isStoredAsItsSha256() {
        assertThat(ResetToken.of(RANDOM).hash())
                .isEqualTo(new ResetTokenHash("5b178fe3923de97141b4c02a05bf8dadbc4eed2ad38c598eb386921a6fb7520b"));
    }

    @Test
    @Tag("SR-TOK-04")
    void doesNotPrintItself() {
        assertThat(ResetToken.of(RANDOM)).hasToString("ResetToken[redacted]");
    }
}
