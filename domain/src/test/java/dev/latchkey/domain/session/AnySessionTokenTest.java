package dev.latchkey.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** What holds for every token, whatever random bytes it is made of. */
class AnySessionTokenTest {

    private static final int LENGTH = 53;

    @Property
    @Tag("SR-TOK-06")
    void isReadBackAsItself(@ForAll("entropies") byte[] entropy) {
        var token = SessionToken.of(entropy);

        assertThat(SessionToken.parse(token.value())).contains(token);
    }

    @Property
    @Tag("SR-TOK-01")
    void isFitForACookieAndHoldsNoDot(@ForAll("entropies") byte[] entropy) {
        assertThat(SessionToken.of(entropy).value()).hasSize(LENGTH).matches("[A-Za-z0-9_-]+");
    }

    @Property
    @Tag("SR-TOK-01")
    void isUnlikeEveryOther(@ForAll("entropies") byte[] one, @ForAll("entropies") byte[] other) {
        Assume.that(!Arrays.equals(one, other));

        assertThat(SessionToken.of(one)).isNotEqualTo(SessionToken.of(other));
        assertThat(SessionToken.of(one).hash())
                .isNotEqualTo(SessionToken.of(other).hash());
    }

    @Property(tries = 10_000)
    @Tag("SR-TOK-06")
    void isRefusedWithAnyOneCharacterChanged(
            @ForAll("entropies") byte[] entropy,
            @ForAll @IntRange(max = LENGTH - 1) int position,
            @ForAll("characters") char character) {
        var value = SessionToken.of(entropy).value();
        Assume.that(value.charAt(position) != character);

        var changed = value.substring(0, position) + character + value.substring(position + 1);

        assertThat(SessionToken.parse(changed)).isEmpty();
    }

    @Property
    @Tag("SR-TOK-06")
    void isRefusedWithAnyOneCharacterMissingOrTooMany(
            @ForAll("entropies") byte[] entropy,
            @ForAll @IntRange(max = LENGTH - 1) int position,
            @ForAll("characters") char character) {
        var value = SessionToken.of(entropy).value();
        var start = value.substring(0, position);

        assertThat(SessionToken.parse(start + value.substring(position + 1))).isEmpty();
        assertThat(SessionToken.parse(start + character + value.substring(position)))
                .isEmpty();
    }

    @Property
    @Tag("SR-TOK-06")
    void isNotHitUponByAnyOtherText(@ForAll String text) {
        assertThat(SessionToken.parse(text)).isEmpty();
        assertThat(SessionToken.parse("lks_" + text)).isEmpty();
    }

    @Provide
    Arbitrary<byte[]> entropies() {
        return Arbitraries.bytes().array(byte[].class).ofSize(SessionToken.ENTROPY_BYTES);
    }

    @Provide
    Arbitrary<Character> characters() {
        var ofTokens = Arbitraries.chars()
                .range('A', 'Z')
                .range('a', 'z')
                .range('0', '9')
                .with('_', '-');
        return Arbitraries.oneOf(ofTokens, Arbitraries.chars().all());
    }
}
