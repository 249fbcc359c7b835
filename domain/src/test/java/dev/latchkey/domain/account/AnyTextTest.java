package dev.latchkey.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever somebody sends, a value is made of it, or it is refused in the one way that is promised. */
@Tag("SR-WEB-06")
class AnyTextTest {

    private static final String PIECES =
            "a|A|.|..|@|@@|-|_|'|+|example|.com|example.com|ann| |\t|\n|\0|\u00FC|\uFF20|\u212A"
                    + "|\u0130|\uD83D|x@y.zz|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    @Property
    void isAnEmailAddressOrIsNot(@ForAll("texts") String text) {
        assertThat(Email.parse(text).stream())
                .allSatisfy(email -> assertThat(Email.parse(email.value())).contains(email));
    }

    @Property
    void isAnIdOrIsRefused(@ForAll("texts") String text) {
        assertIsMadeOrRefused(UserId::new, text);
        assertIsMadeOrRefused(CredentialId::new, text);
    }

    @Property
    void isAProfileOrIsRefused(@ForAll("texts") String name, @ForAll("texts") String image) {
        assertIsMadeOrRefused(text -> new Profile(text, image), name);
    }

    @Property
    void isAPasswordOfSomeLength(@ForAll("texts") String text) {
        var password = new Password(text);

        assertThat(password.isTooLong() && password.isTooShort()).isFalse();
        assertThat(password.normalised()).isNotNull();
    }

    @Provide
    Arbitrary<String> texts() {
        var pieces =
                Arbitraries.of(PIECES.split("\\|", -1)).list().ofMaxSize(12).map(list -> String.join("", list));
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(300));
    }

    private static void assertIsMadeOrRefused(Function<String, ?> maker, String text) {
        var refusal = catchThrowable(() -> maker.apply(text));

        assertThat(refusal == null || refusal instanceof IllegalArgumentException)
                .as("%s", refusal)
                .isTrue();
    }
}
