package dev.latchkey.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.IdTokens.Presented;
import dev.latchkey.domain.account.IdToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever is presented as a token is refused unless the provider signed it, and nothing fails. */
class AnyIdTokenTest {

    private static final int TRIES = 5_000;

    private static final IdTokenFixture FIXTURE = new IdTokenFixture();

    private static final String GENUINE = FIXTURE.token().signed().value();

    /** What headers and claims are made of. */
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\\u0000",
            "\\ud83d",
            "null",
            "true",
            "0",
            "-1",
            "1e999",
            "1772366400",
            "\"alg\":\"RS256\"",
            "\"alg\":\"none\"",
            "\"kid\":\"rsa-1\"",
            "\"typ\":\"JWT\"",
            "\"crit\":[\"b64\"]",
            "\"b64\":false",
            "\"jwk\":{\"kty\":\"RSA\"}",
            "\"x5c\":[]",
            "\"iss\":\"" + FIXTURE.provider.issuer() + "\"",
            "\"aud\":\"latchkey-client\"",
            "\"sub\":\"ada\"",
            "\"iat\":1772366400",
            "\"exp\":1772370000",
            "\"email\":\"ada@example.com\"",
            "\u00fc",
            "\ud83d\ude00");

    /** A token that is believed, each claim as it stands in JSON. */
    private static final Map<String, String> CLAIMS = Map.of(
            "iss", "\"" + FIXTURE.provider.issuer() + "\"",
            "aud", "\"latchkey-client\"",
            "sub", "\"ada\"",
            "iat", "1772366400",
            "exp", "1772370000",
            "email", "\"ada@example.com\"");

    @AfterContainer
    static void stop() {
        FIXTURE.close();
    }

    @Property(tries = TRIES)
    void isRefusedWhenItIsAnyText(@ForAll String text) {
        assertRefused(text);
    }

    @Property(tries = TRIES)
    void isRefusedWhenItIsAnyThreeTexts(@ForAll String header, @ForAll String payload, @ForAll String signature) {
        assertRefused(Base64URL.encode(header) + "." + Base64URL.encode(payload) + "." + Base64URL.encode(signature));
    }

    @Property(tries = TRIES)
    void isRefusedWhenItIsMadeOfPiecesOfTokens(
            @ForAll("documents") String header, @ForAll("documents") String payload) {
        assertRefused(Base64URL.encode(header) + "." + Base64URL.encode(payload) + "." + Base64URL.encode("x"));
    }

    @Property(tries = TRIES)
    void isRefusedWhenAnythingWasChangedThatIsSigned(@ForAll("changes") String changed) {
        assertRefused(changed);
    }

    @Property(tries = 1_000)
    void isReadWithoutFailureWhateverElseTheProviderSigns(
            @ForAll("claims") String claim, @ForAll("values") String value) throws JOSEException {
        var claims = new LinkedHashMap<>(CLAIMS);
        claims.put(claim, value);
        var payload = claims.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        var key = FIXTURE.provider.rsaKey();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var token = LocalProvider.Draft.signed(header, new RSASSASigner(key), new Payload(payload));
        var presented = new Presented(IdTokenFixture.LOCAL, token, null);

        assertThat(FIXTURE.idTokens.verify(presented)).isNotNull();
        assertThat(FIXTURE.idTokens.read(presented)).isNotNull();
    }

    @Provide
    static Arbitrary<String> claims() {
        return Arbitraries.of(
                "iss",
                "aud",
                "azp",
                "sub",
                "iat",
                "exp",
                "nbf",
                "nonce",
                "hd",
                "email",
                "email_verified",
                "name",
                "picture");
    }

    @Provide
    static Arbitrary<String> values() {
        var odd = Arbitraries.of(
                "null",
                "true",
                "false",
                "0",
                "-1",
                "0.5",
                "1e999",
                "-1e-999",
                "9223372036854775808",
                "\"\"",
                "\"true\"",
                "[]",
                "[null]",
                "[\"latchkey-client\"]",
                "[\"latchkey-client\",null]",
                "{}",
                "{\"a\":[{}]}",
                "\"\\u0000\"",
                "\"\\ud83d\"",
                "\"a@b.cc\"");
        var text =
                Arbitraries.strings().excludeChars('"', '\\').ofMaxLength(400).map(inside -> "\"" + inside + "\"");
        return Arbitraries.oneOf(odd, text);
    }

    @Provide
    static Arbitrary<String> documents() {
        var inside = Arbitraries.of(PIECES).list().ofMaxSize(12);
        var joined = inside.map(pieces -> "{" + String.join(",", pieces) + "}");
        var loose = inside.map(pieces -> pieces.stream().collect(Collectors.joining()));
        return Arbitraries.oneOf(joined, loose);
    }

    @Provide
    static Arbitrary<String> changes() {
        var signed = GENUINE.lastIndexOf('.');
        return Combinators.combine(
                        Arbitraries.integers().between(0, signed - 1),
                        Arbitraries.strings().ofMaxLength(3))
                .as((at, other) -> GENUINE.substring(0, at) + other + GENUINE.substring(at + 1))
                .filter(changed -> !changed.equals(GENUINE) && !changed.strip().equals(GENUINE));
    }

    private static void assertRefused(String text) {
        var presented = new Presented(IdTokenFixture.LOCAL, new IdToken(text), null);

        assertThat(FIXTURE.idTokens.verify(presented)).isEqualTo(Result.refused(new AccountRefusal.IdTokenInvalid()));
        assertThat(FIXTURE.idTokens.read(presented)).isNotNull();
    }
}
