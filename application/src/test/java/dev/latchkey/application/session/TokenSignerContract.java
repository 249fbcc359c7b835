package dev.latchkey.application.session;

import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.session.SessionToken;
import dev.latchkey.domain.session.SignedToken;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link TokenSigner} keeps to, however it signs. */
@Tag("SR-TOK-06")
public abstract class TokenSignerContract {

    private final SessionToken token = aSession().token();

    /** The signer under test; each call may give the same one. */
    protected abstract TokenSigner signer();

    /** A signer that signs in the same way but shares no key with the one under test. */
    protected abstract TokenSigner stranger();

    @Test
    void opensWhatItSigned() {
        assertThat(signer().open(signer().sign(token))).contains(token);
    }

    @Test
    void putsADotBetweenTokenAndSignature() {
        var signed = signer().sign(token).value();

        assertThat(signed).startsWith(token.value() + ".");
        assertThat(signatureOf(signed)).isNotEmpty().doesNotContain(".");
    }

    @Test
    void opensNothingThatAStrangerSigned() {
        assertThat(signer().open(stranger().sign(token))).isEmpty();
    }

    @Test
    void opensNoTokenUnderTheSignatureOfAnother() {
        var signatureOfAnother = signatureOf(signer().sign(aSession().token()).value());

        assertThat(open(token.value() + "." + signatureOfAnother)).isEmpty();
    }

    @Test
    void opensNothingInWhichOneCharacterWasChanged() {
        var signed = signer().sign(token).value();

        for (var index = 0; index < signed.length(); index++) {
            var changed = signed.charAt(index) == 'x' ? 'y' : 'x';
            var tampered = signed.substring(0, index) + changed + signed.substring(index + 1);
            assertThat(open(tampered)).as("changed at %d", index).isEmpty();
        }
    }

    @Test
    void opensNothingThatWasCutShort() {
        var signed = signer().sign(token).value();

        for (var length = 0; length < signed.length(); length++) {
            assertThat(open(signed.substring(0, length)))
                    .as("cut at %d", length)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("additions")
    void opensNothingToWhichSomethingWasAdded(String addition) {
        var signed = signer().sign(token).value();
        var signature = signatureOf(signed);

        assertThat(open(signed + addition)).isEmpty();
        assertThat(open(addition + signed)).isEmpty();
        assertThat(open(token.value() + addition + "." + signature)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void opensNothingElse(String presented) {
        assertThat(open(presented)).isEmpty();
    }

    static Stream<String> additions() {
        return Stream.of(".", "=", " ", "\u0000", "\n", "A", ".A", "%00", "é", "\uD800", "🔑");
    }

    static Stream<String> malformed() {
        var token = "lks_" + "A".repeat(49);
        var signature = "A".repeat(43);
        return Stream.of(
                "",
                ".",
                "..",
                "...",
                "\u0000",
                "null",
                token,
                token + ".",
                "." + signature,
                signature,
                token + "." + signature,
                token + ".." + signature.substring(1),
                token.substring(1) + ".." + signature,
                token + "." + "é".repeat(43),
                token + "." + "\u0000".repeat(43),
                token + "." + "\uD800".repeat(43),
                "é".repeat(53) + "." + signature,
                "\u0000".repeat(53) + "." + signature,
                "\uD800".repeat(97),
                ".".repeat(97),
                "A".repeat(10_000_000),
                ".".repeat(1_000_000),
                token + "." + "A".repeat(10_000_000),
                "🔑".repeat(100));
    }

    private Optional<SessionToken> open(String presented) {
        return signer().open(new SignedToken(presented));
    }

    private static String signatureOf(String signed) {
        return signed.substring(signed.indexOf('.') + 1);
    }
}
