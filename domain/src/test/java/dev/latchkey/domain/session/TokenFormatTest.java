package dev.latchkey.domain.session;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenFormatTest {

    private static final byte[] ENTROPY = new byte[TokenFormat.ENTROPY_BYTES];

    private final TokenFormat format = new TokenFormat("lks_");

    @ParameterizedTest
    @ValueSource(strings = {"lks_", "lkd_", "x"})
    @Tag("SR-TOK-01")
    void beginsWithItsPrefix(String prefix) {
        assertThat(new TokenFormat(prefix).write(ENTROPY)).startsWith(prefix).hasSize(prefix.length() + 49);
    }

    @Test
    void fitsWhatItHasWritten() {
        assertThat(format.fits(format.write(ENTROPY))).isTrue();
    }

    @Test
    @Tag("SR-TOK-06")
    void doesNotFitWhatWasWrittenForAnotherKind() {
        assertThat(format.fits(new TokenFormat("lkd_").write(ENTROPY))).isFalse();
    }

    /** Or else a leaked secret of one kind could be made into one of another. */
    @Test
    @Tag("SR-TOK-06")
    void hasAChecksumOfThePrefixToo() {
        var renamed = new TokenFormat("lkd_").write(ENTROPY).replace("lkd_", "lks_");

        assertThat(format.fits(renamed)).isFalse();
    }

    @Test
    @Tag("SR-TOK-06")
    void fitsOneChecksumOnly() {
        var written = format.write(ENTROPY);
        var body = written.substring(0, written.length() - 1);

        var last = IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(character -> format.fits(body + (char) character))
                .toArray();

        assertThat(last).containsExactly(written.charAt(written.length() - 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33, 64})
    void isMadeOfThirtyTwoBytesAndNoOtherNumber(int count) {
        assertThatIllegalArgumentException().isThrownBy(() -> format.write(new byte[count]));
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    @Tag("SR-TOK-06")
    void refusesWhatIsHostileAtOnce(String presented) {
        assertThat(assertTimeoutPreemptively(ofSeconds(2), () -> format.fits(presented)))
                .isFalse();
    }
}
