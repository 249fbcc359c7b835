package dev.latchkey.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.PasswordHash;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever stands in the place of a hash, it is of a known and bearable form, or of none. */
@Tag("SR-AUT-02")
class AnyPasswordHashTest {

    private static final String PIECES =
            "$argon2id|$argon2i|$v=19|$v=16|$m=|19456|99999|999999999999|,t=|2|99|,p=|1|9|0|-1|$"
                    + "|AAAAAAAAAAAAAAAAAAAAAA|AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA|:|0123456789abcdef0123456789abcdef|=|\0|\uD83D";

    private final ScryptVerification scrypt = new ScryptVerification();

    @Property
    void isOfAFormThatCanBeBorneOrOfNone(@ForAll("hashes") String text) {
        var hash = new PasswordHash(text);

        assertThat(Argon2Parameters.of(hash).stream()).allSatisfy(parameters -> {
            assertThat(parameters.memory()).isBetween(0, 262_144);
            assertThat(parameters.iterations()).isBetween(0, 10);
            assertThat(parameters.lanes()).isBetween(0, 4);
        });
        assertThat(scrypt.knows(hash) && Argon2Parameters.of(hash).isPresent()).isFalse();
    }

    @Provide
    Arbitrary<String> hashes() {
        var pieces =
                Arbitraries.of(PIECES.split("\\|", -1)).list().ofMaxSize(14).map(list -> String.join("", list));
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(200));
    }
}
