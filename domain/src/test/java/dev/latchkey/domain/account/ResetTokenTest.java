package dev.latchkey.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResetTokenTest {

    private static final String RANDOM = "abcdefghijklmnopqrstuvwxyzABC019";

    @Test
    void beginsWithWhatLeakedOnesAreFoundBy() {
        assertThat(ResetToken.of(RANDOM).value()).isEqualTo("lkr_" + RANDOM);
    }

    @Test
    void isReadAsItIsWritten() {
        assertThat(ResetToken.parse("lkr_" + RANDOM)).contains(ResetToken.of(RANDOM));
    }

    @Test
    @Tag("SR-TOK-06")
    void isNeitherShorterNorLonger() {
        assertThat(ResetToken.parse("lkr_" + RANDOM + "a")).isEmpty();
        assertThat(ResetToken.parse("lkr_" + RANDOM.substring(1))).isEmpty();
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
                .isEqualTo(new ResetTokenHash("afead0cf52953652a15eaed7fd9973bf27922a156986ee31d20163c8513c1540"));
    }

    @Test
    @Tag("SR-TOK-04")
    void doesNotPrintItself() {
        assertThat(ResetToken.of(RANDOM)).hasToString("ResetToken[redacted]");
    }
}
