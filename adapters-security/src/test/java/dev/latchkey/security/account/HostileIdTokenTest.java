package dev.latchkey.security.account;

import static dev.latchkey.security.account.IdTokenFixture.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.IdTokens.Presented;
import dev.latchkey.application.account.IdTokens.Vouched;
import dev.latchkey.domain.account.IdToken;
import dev.latchkey.domain.account.IdTokenHash;
import java.math.BigInteger;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With what attackers have tried to get in; each token would be believed but for the one thing that is wrong with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileIdTokenTest {

    /** The order of the curve P-256. */
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    @AutoClose
    private final IdTokenFixture fixture = new IdTokenFixture();

    private final RSAKey stranger = generate();

    @Test
    void isNotBelievedWithoutASignature() {
        var payload = parts(fixture.token().signed())[1];
        var none = header("{\"alg\":\"none\",\"kid\":\"%s\"}");

        assertRefused(none + "." + payload + ".");
        assertRefused(none + "." + payload + "." + parts(fixture.token().signed())[2]);
        assertRefused(header("{\"alg\":\"NONE\",\"kid\":\"%s\"}") + "." + payload + ".");
        assertRefused(header("{\"alg\":\"RS256\",\"kid\":\"%s\"}") + "." + payload + ".");
        assertRefused(header("{\"kid\":\"%s\"}") + "." + payload + ".");
    }

    @Test
    void isNotBelievedWhenThePublicKeyServesAsASharedSecret() throws Exception {
        var publicKey = fixture.provider.rsaKey().toRSAPublicKey().getEncoded();
        for (var algorithm : List.of(JWSAlgorithm.HS256, JWSAlgorithm.HS384, JWSAlgorithm.HS512)) {
            var header = new JWSHeader.Builder(algorithm)
                    .keyID(fixture.provider.rsaKey().getKeyID())
                    .build();

            assertRefused(fixture.token().signed(header, new MACSigner(publicKey)));
        }
    }

    @Test
    void isNotBelievedInAnAlgorithmThatIsNotAllowed() throws Exception {
        for (var algorithm : List.of(JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
            var header = new JWSHeader.Builder(algorithm)
                    .keyID(fixture.provider.rsaKey().getKeyID())
                    .build();

            assertRefused(fixture.token().signed(header, new RSASSASigner(fixture.provider.rsaKey())));
        }
    }

    @Test
    void isNotBelievedWithTheKeyOfSomebodyElse() {
        assertRefused(fixture.token()
                .signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(fixture.provider.rsaKey().getKeyID())
                                .build(),
                        stranger));
    }

    @Test
    void isNotBelievedWithAKeyThatItBringsAlong() {
        var brought = stranger.toPublicJWK();

        assertRefused(withHeader(
                new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(brought).keyID(stranger.getKeyID())));
        assertRefused(withHeader(new JWSHeader.Builder(JWSAlgorithm.RS256)
                .jwk(brought)
                .keyID(fixture.provider.rsaKey().getKeyID())));
    }

    @Test
    void makesNobodyFetchAKeyFromWhereItSays() {
        try (var elsewhere = LocalProvider.start()) {
            var address = URI.create(elsewhere.issuer() + "/keys");

            assertRefused(withHeader(new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .jwkURL(address)
                    .x509CertURL(address)
                    .keyID(stranger.getKeyID())));
            assertThat(elsewhere.downloads()).isZero();
        }
    }

    @Test
    void isNotBelievedWithTheNameOfNoKeyOrOfAnother() {
        assertRefused(fixture.token().signed(header -> header.keyID(null)));
        assertRefused(fixture.token().signed(header -> header.keyID("")));
        assertRefused(fixture.token().signed(header -> header.keyID("ec")));
        assertRefused(fixture.token().signed(header -> header.keyID("../../keys")));
        assertRefused(fixture.token().signed(header -> header.keyID("k".repeat(8_000))));
    }

    @Test
    void isNotBelievedWhenItDemandsWhatWeDoNotUnderstand() {
        assertRefused(fixture.token().signed(header -> header.criticalParams(Set.of("exp"))));
        assertRefused(fixture.token()
                .signed(header -> header.criticalParams(Set.of("urn:example:x")).customParam("urn:example:x", true)));
    }

    @Test
    void isNotBelievedWhenItIsATokenForSomethingElse() {
        assertRefused(fixture.token().signed(header -> header.type(new JOSEObjectType("at+jwt"))));
        assertRefused(fixture.token().signed(header -> header.type(new JOSEObjectType("logout+jwt"))));
        assertRefused(fixture.token().signed(header -> header.type(JOSEObjectType.JOSE)));
    }

    @Test
    void isNotBelievedWhenAnythingInItWasChanged() {
        var parts = parts(fixture.token().signed());
        var other = parts(fixture.token().with("sub", "eve").signed());

        assertRefused(parts[0] + "." + other[1] + "." + parts[2]);
        assertRefused(parts[0] + "." + parts[1] + "." + other[2]);
        assertRefused(header("{\"kid\":\"%s\",\"alg\":\"RS256\"}") + "." + parts[1] + "." + parts[2]);
        for (var i = 0; i < parts[1].length(); i += 7) {
            var changed = new StringBuilder(parts[1]);
            changed.setCharAt(i, changed.charAt(i) == 'A' ? 'B' : 'A');
            assertRefused(parts[0] + "." + changed + "." + parts[2]);
        }
    }

    @Test
    void isNotBelievedWhenItIsOfAnotherForm() {
        var token = fixture.token().signed().value();
        var parts = parts(new IdToken(token));

        assertRefused("");
        assertRefused(".");
        assertRefused("..");
        assertRefused("....");
        assertRefused(parts[0] + "." + parts[1]);
        assertRefused(token + ".");
        assertRefused(token + "." + parts[2]);
        assertRefused("." + token);
        assertRefused(token + "." + parts[2] + "." + parts[2]); // the form of an encrypted one
        assertRefused("Bearer " + token);
        assertRefused("\"" + token + "\"");
        assertRefused(token.replace('.', '\u2024'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "\"x\"",
                "{",
                "{}{}",
                "{\"alg\":null}",
                "{\"alg\":7}",
                "{\"alg\":[\"RS256\"]}",
                "{\"alg\":\"RS256\",\"kid\":7}",
                "{\"alg\":\"RS256\",\"kid\":null}",
                "{\"alg\":\"RS256\",\"alg\":\"none\"}",
                "{\"alg\":\"RS256\",\"kid\":\"a\",\"kid\":\"b\"}",
                "{\"alg\":\"RS256\",\"crit\":[]}",
                "{\"alg\":\"RS256\",\"crit\":\"b64\"}",
                "{\"alg\":\"RS256\",\"crit\":[\"b64\"],\"b64\":false,\"kid\":\"a\"}",
                "{\"alg\":\"RS256\",\"jwk\":{}}",
                "{\"alg\":\"RS256\",\"jku\":\":\"}",
                "{\"alg\":\"RS256\",\"x5c\":[7]}",
                "{\"alg\":\"dir\",\"enc\":\"A128GCM\"}",
                "{\"alg\":\"RS256\",\"kid\":\"a\",\"zip\":\"DEF\"}"
            })
    void isNotBelievedWithAHeaderThatIsNone(String json) {
        var parts = parts(fixture.token().signed());

        assertRefused(Base64URL.encode(json) + "." + parts[1] + "." + parts[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "\"x\"", "{", "{}", "{}{}", "not json"})
    void isNotBelievedThoughSignedWhenItSaysNothing(String payload) throws Exception {
        assertRefused(signed(new Payload(payload)));
    }

    @Test
    void isNotBelievedWhenItSaysSomethingTwice() throws Exception {
        var claims = new Payload(Map.of(
                        "iss",
                        fixture.provider.issuer(),
                        "aud",
                        LocalProvider.CLIENT_ID,
                        "sub",
                        "ada",
                        "email",
                        "ada@example.com",
                        "iat",
                        NOON.getEpochSecond(),
                        "exp",
                        NOON.getEpochSecond() + 60))
                .toString();
        assertThat(fixture.verify(signed(new Payload(claims)))).isInstanceOf(Result.Done.class);

        assertRefused(signed(new Payload(claims.replaceFirst("\\{", "{\"sub\":\"eve\","))));
        assertRefused(signed(new Payload(claims.replaceFirst("}$", ",\"aud\":\"latchkey-client\"}"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "sub", "aud", "exp", "iat"})
    void isNotBelievedWithoutWhatEveryTokenSays(String claim) {
        assertThat(fixture.believes(fixture.token())).isTrue();

        assertRefused(fixture.token().without(claim).signed());
        for (var other : List.of(true, Map.of(), List.of(), List.of(7), "", "\0", "x".repeat(300))) {
            assertRefused(fixture.token().with(claim, other).signed());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "iat", "nbf"})
    void isNotBelievedWithTimesThatAreNone(String claim) {
        for (var other : List.<Object>of(
                -1,
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                1e300,
                -1e300,
                253_402_300_800L,
                "2026-03-01T12:00:00Z",
                List.of(1))) {
            assertRefused(fixture.token().with(claim, other).signed());
        }
        assertRefused(fixture.token()
                .with(claim, String.valueOf(NOON.getEpochSecond()))
                .signed());
    }

    @Test
    void isNotBelievedOfAnIssuerThatOnlyLooksTheSame() {
        var issuer = fixture.provider.issuer();

        for (var other : List.of(issuer + "/", issuer + "\0", " " + issuer, issuer.toUpperCase(Locale.ROOT))) {
            assertRefused(fixture.token().with("iss", other).signed());
        }
        assertRefused(fixture.token().with("iss", List.of(issuer)).signed());
    }

    @Test
    void isNotLookedAtWhenItIsHuge() {
        var size = IdentityProvider.MAXIMUM_LENGTH;

        assertThat(fixture.believes(fixture.token().with("filling", "x".repeat(size / 2))))
                .isTrue();
        assertRefused(fixture.token().with("filling", "x".repeat(size)).signed());
        assertRefused("a".repeat(1 << 20));
        assertRefused(Base64URL.encode("{\"alg\":".repeat(1_000)) + ".e30.e30");
        assertRefused(Base64URL.encode("[".repeat(11_000)) + ".e30.e30");
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    void isNotBelievedWhenItIsAnyText(String text) {
        assertRefused(text);
        assertRefused(text + "." + text + "." + text);
    }

    // What is believed, but is still the same token.

    @Test
    void isKnownAgainInEverySpellingOfItsSignature() {
        var token = fixture.token().signed();
        var parts = parts(token);
        var lastOf = parts[2].charAt(parts[2].length() - 1);
        var other = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                .charAt("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".indexOf(lastOf) ^ 1);
        var spelledOtherwise = token.value().substring(0, token.value().length() - 1) + other;

        for (var same : List.of(spelledOtherwise, token.value() + "=", " " + token.value(), token.value() + "\n")) {
            assertKnownAgain(new IdToken(same), token);
        }
    }

    @Test
    void isKnownAgainWhenSomebodyElseMakesAnotherSignatureOfItsSignature() throws Exception {
        var key = fixture.provider.ecKey();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
        var token = fixture.token().signed(header, new ECDSASigner(key));
        var parts = parts(token);
        var signature = new Base64URL(parts[2]).decode();
        var s = ORDER.subtract(new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)));
        var mirrored = Arrays.copyOf(signature, 64);
        for (var i = 0; i < 32; i++) {
            mirrored[63 - i] = s.shiftRight(8 * i).byteValue();
        }

        assertKnownAgain(new IdToken(parts[0] + "." + parts[1] + "." + Base64URL.encode(mirrored)), token);
    }

    /** Either it is not believed, or it is used up together with the other. */
    private void assertKnownAgain(IdToken other, IdToken token) {
        assertThat(fixture.verify(other))
                .satisfiesAnyOf(
                        result -> assertThat(result).isEqualTo(Result.refused(new AccountRefusal.IdTokenInvalid())),
                        result -> assertThat(hashIn(result)).isEqualTo(hashIn(fixture.verify(token))));
    }

    private static IdTokenHash hashIn(Result<Vouched, AccountRefusal> result) {
        return switch (result) {
            case Result.Done<Vouched, AccountRefusal>(var vouched) -> vouched.token();
            case Result.Refused<Vouched, AccountRefusal>(var reason) -> throw new AssertionError(reason);
        };
    }

    private void assertRefused(String token) {
        assertRefused(new IdToken(token));
    }

    private void assertRefused(IdToken token) {
        assertThat(fixture.verify(token)).isEqualTo(Result.refused(new AccountRefusal.IdTokenInvalid()));
        var _ = fixture.idTokens.read(new Presented(IdTokenFixture.LOCAL, token, null)); // but never fails
    }

    private IdToken withHeader(JWSHeader.Builder header) {
        return fixture.token().signed(header.build(), stranger);
    }

    private IdToken signed(Payload payload) throws JOSEException {
        var key = fixture.provider.rsaKey();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        return LocalProvider.Draft.signed(header, new RSASSASigner(key), payload);
    }

    private String header(String json) {
        var header = json.formatted(fixture.provider.rsaKey().getKeyID());
        return Base64URL.encode(header.getBytes(UTF_8)).toString();
    }

    private static String[] parts(IdToken token) {
        return token.value().split("\\.", -1);
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048).keyID("stranger").generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
