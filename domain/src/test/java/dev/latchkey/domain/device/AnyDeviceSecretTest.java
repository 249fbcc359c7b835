package dev.latchkey.domain.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.session.SessionToken;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** What holds for every device secret, whatever random bytes it is made of. */
class AnyDeviceSecretTest {

    private static final int LENGTH = DeviceSecret.LENGTH;
    private static final String PIECES = "lkd_|lks_|.|%|%2E|1|\0| |\n|\u0660|\uD83D"
            + "|AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    @Property
    @Tag("SR-TOK-06")
    void isReadBackAsItself(@ForAll("entropies") byte[] entropy) {
        var secret = DeviceSecret.of(entropy);

        assertThat(DeviceSecret.parse(secret.value())).contains(secret);
    }

    @Property
    @Tag("SR-TOK-01")
    void isFitForACookieAndHoldsNoDot(@ForAll("entropies") byte[] entropy) {
        assertThat(DeviceSecret.of(entropy).value()).hasSize(LENGTH).matches("[A-Za-z0-9_-]+");
    }

    @Property
    @Tag("SR-TOK-01")
    void isUnlikeEveryOther(@ForAll("entropies") byte[] one, @ForAll("entropies") byte[] other) {
        Assume.that(!Arrays.equals(one, other));

        assertThat(DeviceSecret.of(one)).isNotEqualTo(DeviceSecret.of(other));
        assertThat(DeviceSecret.of(one).hash())
                .isNotEqualTo(DeviceSecret.of(other).hash());
    }

    @Property
    @Tag("SR-TOK-06")
    void isNeverTakenForASessionToken(@ForAll("entropies") byte[] entropy) {
        assertThat(SessionToken.parse(DeviceSecret.of(entropy).value())).isEmpty();
        assertThat(DeviceSecret.parse(SessionToken.of(entropy).value())).isEmpty();
    }

    @Property(tries = 10_000)
    @Tag("SR-TOK-06")
    void isRefusedWithAnyOneCharacterChanged(
            @ForAll("entropies") byte[] entropy,
            @ForAll @IntRange(max = LENGTH - 1) int position,
            @ForAll("characters") char character) {
        var value = DeviceSecret.of(entropy).value();
        Assume.that(value.charAt(position) != character);

        var changed = value.substring(0, position) + character + value.substring(position + 1);

        assertThat(DeviceSecret.parse(changed)).isEmpty();
    }

    @Property
    @Tag("SR-TOK-06")
    void isRefusedWithAnyOneCharacterMissingOrTooMany(
            @ForAll("entropies") byte[] entropy,
            @ForAll @IntRange(max = LENGTH - 1) int position,
            @ForAll("characters") char character) {
        var value = DeviceSecret.of(entropy).value();
        var start = value.substring(0, position);

        assertThat(DeviceSecret.parse(start + value.substring(position + 1))).isEmpty();
        assertThat(DeviceSecret.parse(start + character + value.substring(position)))
                .isEmpty();
    }

    @Property
    @Tag("SR-TOK-06")
    void isNotHitUponByAnyOtherText(@ForAll("texts") String text) {
        assertThat(DeviceSecret.parse(text)).isEmpty();
        assertThat(DeviceSecret.parse("lkd_" + text)).isEmpty();
    }

    @Property
    @Tag("SR-TOK-04")
    void isNotToldByWhatIsPrintedNorByTheTokensItMakes(
            @ForAll("entropies") byte[] entropy, @ForAll("entropies") byte[] random) {
        var secret = DeviceSecret.of(entropy);
        var secretPart = secret.value().substring("lkd_".length());

        assertThat(secret.toString()).doesNotContain(secretPart);
        assertThat(new SignedSecret(secret.value()).toString()).doesNotContain(secretPart);
        assertThat(secret.tokenFor(Salt.of(random)).value()).doesNotContain(secretPart);
    }

    @Property
    void makesOneTokenOfEachSalt(@ForAll("entropies") byte[] entropy, @ForAll("entropies") byte[] random) {
        var secret = DeviceSecret.of(entropy);

        var token = secret.tokenFor(Salt.of(random));

        assertThat(DeviceSecret.of(entropy).tokenFor(Salt.of(random))).isEqualTo(token);
        assertThat(SessionToken.parse(token.value())).contains(token);
    }

    @Property
    @Tag("SR-TOK-02")
    void makesTokensThatDifferWithTheSecretAndWithTheSalt(
            @ForAll("entropies") byte[] one,
            @ForAll("entropies") byte[] other,
            @ForAll("entropies") byte[] random,
            @ForAll("entropies") byte[] otherRandom) {
        Assume.that(!Arrays.equals(one, other) && !Arrays.equals(random, otherRandom));
        var token = DeviceSecret.of(one).tokenFor(Salt.of(random));

        assertThat(DeviceSecret.of(other).tokenFor(Salt.of(random))).isNotEqualTo(token);
        assertThat(DeviceSecret.of(one).tokenFor(Salt.of(otherRandom))).isNotEqualTo(token);
    }

    @Provide
    Arbitrary<byte[]> entropies() {
        return Arbitraries.bytes().array(byte[].class).ofSize(DeviceSecret.ENTROPY_BYTES);
    }

    @Provide
    Arbitrary<Character> characters() {
        var ofSecrets = Arbitraries.chars()
                .range('A', 'Z')
                .range('a', 'z')
                .range('0', '9')
                .with('_', '-');
        return Arbitraries.oneOf(ofSecrets, Arbitraries.chars().all());
    }

    @Provide
    Arbitrary<String> texts() {
        var pieces =
                Arbitraries.of(PIECES.split("\\|", -1)).list().ofMaxSize(12).map(list -> String.join("", list));
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(300));
    }
}
