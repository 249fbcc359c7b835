package dev.latchkey.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.session.SessionToken;
import dev.latchkey.domain.session.SignedToken;
import dev.latchkey.security.key.Secrets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** Whatever is presented as a signed token, it opens only if it was signed here. */
@Tag("SR-TOK-06")
class AnySignedTokenTest {

    private static final HmacTokenSigner SIGNER =
            new HmacTokenSigner(new Secrets(List.of("a secret for the tests of any token")));
    private static final String TOKEN =
            SIGNER.sign(SessionToken.of(new byte[SessionToken.ENTROPY_BYTES])).value();

    @Property
    void staysClosedWhenItIsAnyText(@ForAll String text) {
        assertThat(SIGNER.open(new SignedToken(text))).isEmpty();
    }

    @Property
    void staysClosedWhenAnyPartOfItIsAnother(
            @ForAll("pieces") String piece,
            @ForAll @IntRange(max = 97) int from,
            @ForAll @IntRange(max = 97) int length) {
        var begin = Math.min(from, TOKEN.length());
        var end = Math.min(begin + length, TOKEN.length());
        var changed = TOKEN.substring(0, begin) + piece + TOKEN.substring(end);

        assertThat(SIGNER.open(new SignedToken(changed)).isPresent()).isEqualTo(changed.contentEquals(TOKEN));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(3),
                Arbitraries.strings().withChars("AaQ_-.=%lks").ofMaxLength(100));
    }
}
