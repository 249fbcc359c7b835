package dev.latchkey.domain.device;

import static dev.latchkey.domain.device.DeviceSecrets.aSalt;
import static dev.latchkey.domain.device.DeviceSecrets.aSecret;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.latchkey.domain.session.SessionToken;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceSecretTest {

    private static final DeviceSecret SECRET = DeviceSecret.of(new byte[DeviceSecret.ENTROPY_BYTES]);

    @Test
    @Tag("SR-TOK-01")
    void isAPrefixThenTwoHundredAndFiftySixBitsThenAChecksum() {
        assertThat(SECRET.value())
                .matches("lkd_[A-Za-z0-9_-]{43}[A-Za-z0-9_-]{6}")
                .hasSize(DeviceSecret.LENGTH);
        assertThat(DeviceSecret.ENTROPY_BYTES * Byte.SIZE).isEqualTo(256);
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000000000000000000000000000000000000000000000000000000,"
                + "lkd_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAI_rckw,"
                + "75d83975d78ff75d10021e861fca5e61511f1692be863284566cdf946d6e52b1",
        "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f,"
                + "lkd_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8wHtpfA,"
                + "c34a95b02a10bf37d6ea0b22408a1930ba56fd9a6c5539789c77510ade9f41f7",
        "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff,"
                + "lkd___________________________________________8OzCLsA,"
                + "f03d1a92743ea3a61e2428d39d429052a80205b84c87548a905a8cda2f49abdc",
    })
    @Tag("SR-TOK-02")
    void isWrittenAndHashedAsOtherProgramsWouldDoIt(String entropy, String value, String hash) {
        var secret = DeviceSecret.of(HexFormat.of().parseHex(entropy));

        assertThat(secret.value()).isEqualTo(value);
        assertThat(secret.hash()).isEqualTo(new DeviceSecretHash(hash));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33, 64})
    void isMadeOfThirtyTwoBytesAndNoOtherNumber(int count) {
        assertThatIllegalArgumentException().isThrownBy(() -> DeviceSecret.of(new byte[count]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lkd_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "LKD_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAI_rckw",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAI_rckw",
                "lkd_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAI_rck",
                "lkd_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAI_rckww",
                "lkd_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAI_rckw.",
                " lkd_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAI_rckw",
                "lkd_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAI_rckw\n",
                "lkd_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAI_rckw\0",
                "lkd_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "lkd_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABuvONKQ",
            })
    @Tag("SR-TOK-06")
    void isNothingWithAnotherPrefixLengthAlphabetOrChecksum(String presented) {
        assertThat(DeviceSecret.parse(presented)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceSecret(presented));
    }

    @Test
    @Tag("SR-TOK-06")
    void isNoSessionTokenNorTheOtherWayRound() {
        var token = SessionToken.of(new byte[SessionToken.ENTROPY_BYTES]);

        assertThat(DeviceSecret.parse(token.value())).isEmpty();
        assertThat(SessionToken.parse(SECRET.value())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    @Tag("SR-TOK-06")
    void refusesWhatIsHostileAtOnce(String presented) {
        var parsed = assertTimeoutPreemptively(ofSeconds(2), () -> DeviceSecret.parse(presented));

        assertThat(parsed).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceSecret(presented));
    }

    @Test
    void makesTheSameTokenOfTheSameSalt() {
        var salt = aSalt();

        assertThat(SECRET.tokenFor(salt)).isEqualTo(new DeviceSecret(SECRET.value()).tokenFor(new Salt(salt.hex())));
    }

    @Test
    void makesAnotherTokenOfAnotherSalt() {
        assertThat(SECRET.tokenFor(aSalt())).isNotEqualTo(SECRET.tokenFor(aSalt()));
    }

    @Test
    @Tag("SR-TOK-02")
    void isNeededForTheTokenEvenByThoseWhoKnowTheSalt() {
        var salt = aSalt();

        assertThat(SECRET.tokenFor(salt)).isNotEqualTo(aSecret().tokenFor(salt));
    }

    @Test
    @Tag("SR-TOK-04")
    void doesNotTellItselfWhenPrinted() {
        assertThat(SECRET).hasToString("DeviceSecret[redacted]");
    }

    @Test
    @Tag("SR-TOK-04")
    void isNotToldByTheRefusalOfWhatIsAlmostIt() {
        var almost = SECRET.value().replace("I_rckw", "I_rckx");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeviceSecret(almost))
                .withMessage("Not a device secret");
    }
}
