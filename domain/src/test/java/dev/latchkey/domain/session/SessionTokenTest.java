package dev.latchkey.domain.session;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTokenTest {

    private static final SessionToken TOKEN = SessionToken.of(new byte[SessionToken.ENTROPY_BYTES]);

    @Test
    @Tag("SR-TOK-01")
    void isAPrefixThenTwoHundredAndFiftySixBitsThenAChecksum() {
        assertThat(TOKEN.value()).matches("lks_[A-Za-z0-9_-]{43}[A-Za-z0-9_-]{6}");
        assertThat(SessionToken.ENTROPY_BYTES * Byte.SIZE).isEqualTo(256);
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000000000000000000000000000000000000000000000000000000,"
                + "lks_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAxjaquw,"
                + "d98e495bd44617c6d6d548d7c53e14c94b84b005b225527d6363d4dcceedd75a",
        "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f,"
                + "lks_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8JbcfVA,"
                + "a8f7826405ebbfb097692e3f27edbe5b1c53d59b6b89c8bc9c29cc5f255609a7",
        "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff,"
                + "lks___________________________________________83vz9mA,"
                + "8c9d637eae0a8bd6fca6d804a8b1d5b4399bdeb922afc6eac83120d569bc90ce",
    })
    @Tag("SR-TOK-02")
    void isWrittenAndHashedAsOtherProgramsWouldDoIt(String entropy, String value, String hash) {
        var token = SessionToken.of(HexFormat.of().parseHex(entropy));

        assertThat(token.value()).isEqualTo(value);
        assertThat(token.hash()).isEqualTo(new TokenHash(hash));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33, 64})
    void isMadeOfThirtyTwoBytesAndNoOtherNumber(int count) {
        assertThatIllegalArgumentException().isThrownBy(() -> SessionToken.of(new byte[count]));
    }

    @Test
    void doesNotChangeWithTheBytesItWasMadeOf() {
        var entropy = new byte[SessionToken.ENTROPY_BYTES];
        var token = SessionToken.of(entropy);

        entropy[0] = 1;

        assertThat(token).isEqualTo(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lks_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "LKS_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAxjaquw",
                "ghp_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAxjaquw",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAxjaquw",
                "lks_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAxjaqu",
                "lks_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAxjaquww",
                "lks_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAxjaquw=",
                "lks_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAxjaquw.",
                " lks_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAxjaquw",
                "lks_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAxjaquw ",
                "lks_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAxjaquw\n",
                "lks_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAxjaquw\0",
                "lks_+++++++++++++++++++++++++++++++++++++++++++++++++",
                "lks_/////////////////////////////////////////////////",
                "lks_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            })
    @Tag("SR-TOK-06")
    void isNothingWithAnotherPrefixLengthAlphabetOrChecksum(String presented) {
        assertThat(SessionToken.parse(presented)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new SessionToken(presented));
    }

    /** The last character before the checksum carries four bits; the other two are zero in every token. */
    @Test
    @Tag("SR-TOK-06")
    void isNothingThatCouldNotHaveBeenMadeEvenWithTheRightChecksum() {
        var presented = "lks_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABXz_7AQ";

        assertThat(SessionToken.parse(presented)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    @Tag("SR-TOK-06")
    void refusesWhatIsHostileAtOnce(String presented) {
        var parsed = assertTimeoutPreemptively(ofSeconds(2), () -> SessionToken.parse(presented));

        assertThat(parsed).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new SessionToken(presented));
    }

    @Test
    @Tag("SR-TOK-04")
    void doesNotTellItselfWhenPrinted() {
        assertThat(TOKEN).hasToString("SessionToken[redacted]");
    }

    @Test
    @Tag("SR-TOK-04")
    void isNotToldByTheRefusalOfWhatIsAlmostIt() {
        var almost = TOKEN.value().replace("xjaquw", "xjaqux");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SessionToken(almost))
                .withMessage("Not a session token");
    }
}
