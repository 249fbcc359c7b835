package dev.latchkey.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What everything keeps to that signs the value of a cookie, however it signs.
 *
 * @param <V> what is signed
 */
@Tag("SR-TOK-06")
public abstract class SignedValueContract<V> {

    private static final String SIGNATURE = "A".repeat(43);

    /** A value that was not there before. */
    protected abstract V another();

    /** How a value is written, without a signature. */
    protected abstract String written(V value);

    /** Signs by what is under test. */
    protected abstract String sign(V value);

    /** Opens by what is under test. */
    protected abstract Optional<V> open(String presented);

    /** Signs in the same way, but by what shares no key with the one under test. */
    protected abstract String signAsAStranger(V value);

    @Test
    void opensWhatItSigned() {
        var value = another();
        assertThat(open(sign(value))).contains(value);
    }

    @Test
    void putsADotBetweenValueAndSignature() {
        var value = another();
        var signed = sign(value);

        assertThat(signed).startsWith(written(value) + ".");
        assertThat(signatureOf(signed)).isNotEmpty().doesNotContain(".");
    }

    @Test
    void opensNothingThatAStrangerSigned() {
        assertThat(open(signAsAStranger(another()))).isEmpty();
    }

    @Test
    void opensNoValueUnderTheSignatureOfAnother() {
        var value = another();
        var signatureOfAnother = signatureOf(sign(another()));

        assertThat(open(written(value) + "." + signatureOfAnother)).isEmpty();
    }

    @Test
    void opensNothingInWhichOneCharacterWasChanged() {
        var value = another();
        var signed = sign(value);

        for (var index = 0; index < signed.length(); index++) {
            var changed = signed.charAt(index) == 'x' ? 'y' : 'x';
            var tampered = signed.substring(0, index) + changed + signed.substring(index + 1);
            assertThat(open(tampered)).as("changed at %d", index).isEmpty();
        }
    }

    @Test
    void opensNothingThatWasCutShort() {
        var value = another();
        var signed = sign(value);

        for (var length = 0; length < signed.length(); length++) {
            assertThat(open(signed.substring(0, length)))
                    .as("cut at %d", length)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("additions")
    void opensNothingToWhichSomethingWasAdded(String addition) {
        var value = another();
        var signed = sign(value);
        var signature = signatureOf(signed);

        assertThat(open(signed + addition)).isEmpty();
        assertThat(open(addition + signed)).isEmpty();
        assertThat(open(written(value) + addition + "." + signature)).isEmpty();
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
        return Stream.of(
                        Stream.of(
                                "",
                                ".",
                                "..",
                                "...",
                                "\u0000",
                                "null",
                                "." + SIGNATURE,
                                SIGNATURE,
                                "é".repeat(53) + "." + SIGNATURE,
                                "\u0000".repeat(53) + "." + SIGNATURE,
                                "\uD800".repeat(97),
                                ".".repeat(97),
                                "A".repeat(10_000_000),
                                ".".repeat(1_000_000),
                                "🔑".repeat(100)),
                        malformed("lks_" + "A".repeat(49)),
                        malformed("lkd_" + "A".repeat(49)))
                .flatMap(it -> it);
    }

    private static Stream<String> malformed(String text) {
        return Stream.of(
                text,
                text + ".",
                text + "." + SIGNATURE,
                text + ".." + SIGNATURE.substring(1),
                text.substring(1) + ".." + SIGNATURE,
                text + "." + "é".repeat(43),
                text + "." + "\u0000".repeat(43),
                text + "." + "\uD800".repeat(43),
                text + "." + "A".repeat(10_000_000));
    }

    private static String signatureOf(String signed) {
        return signed.substring(signed.indexOf('.') + 1);
    }
}
