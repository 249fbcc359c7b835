package dev.latchkey.security.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.SignedClaim;
import dev.latchkey.security.key.Secrets;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in a link, it is a claim only if it was signed here. */
class AnySignedClaimTest {

    private static final JwsClaimSigner SIGNER =
            new JwsClaimSigner(new Secrets(List.of("a secret for the tests of any claim")));

    @Property
    void isNoneWhenItIsAnyText(@ForAll String text) {
        assertThat(SIGNER.open(new SignedClaim(text))).isEmpty();
    }

    @Property
    void isNoneWhenItOnlyLooksSigned(
            @ForAll("json") String header, @ForAll("json") String payload, @ForAll String signature) {
        var token = encoded(header) + "." + encoded(payload) + "." + encoded(signature);

        assertThat(SIGNER.open(new SignedClaim(token))).isEmpty();
    }

    @Provide
    Arbitrary<String> json() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "null",
                        "{}",
                        "[]",
                        "true",
                        "1",
                        "\"\"",
                        "{\"alg\":\"HS256\"}",
                        "{\"alg\":\"none\"}",
                        "{\"alg\":{}}"),
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings().ofMaxLength(20).map(text -> "{\"alg\":\"HS256\",\"kid\":\"" + text + "\"}"));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
