package dev.latchkey.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever somebody presents, it is taken for what it is or for nothing. */
class AnyTextTest {

    private static final String PIECES = "lks_|.|:|::|%|[|]|1|0|db8|2001|ffff|192.0.2.1|/64|\0| |\u0660|\uD83D"
            + "|AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    @Property
    @Tag("SR-TOK-06")
    void isNoTokenThatWasNotMadeHere(@ForAll("texts") String text) {
        assertThat(SessionToken.parse(text)).isEmpty();
    }

    @Property
    @Tag("SR-WEB-06")
    void isAnIdOrIsNot(@ForAll("texts") String text) {
        assertThat(SessionId.parse(text).stream())
                .allSatisfy(id -> assertThat(id.value()).isEqualTo(text));
    }

    @Property
    @Tag("SR-DEV-09")
    void isAnAddressInSomeNetwork(@ForAll("texts") String text) {
        assertThat(new Client(text, text).network()).hasSizeLessThan(100);
    }

    @Property
    @Tag("SR-DEV-08")
    void isAnAddressThatIsToldNoMoreExactlyThanRoughly(@ForAll("texts") String text) {
        assertThat(new Client(text, text).whereabouts())
                .matches("|\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.0/24|([0-9a-f]{1,4}:){3}:/48");
    }

    @Provide
    Arbitrary<String> texts() {
        var pieces =
                Arbitraries.of(PIECES.split("\\|", -1)).list().ofMaxSize(12).map(list -> String.join("", list));
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(300));
    }
}
