package dev.latchkey.security.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import dev.latchkey.application.account.ClaimSigner;
import dev.latchkey.application.account.ClaimSignerContract;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.EmailClaim;
import dev.latchkey.domain.account.SignedClaim;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.security.key.Purpose;
import dev.latchkey.security.key.Secrets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwsClaimSignerTest extends ClaimSignerContract {

    private static final String OLD = "the secret that was used up to now";
    private static final String NEW = "the secret that is used from now on";
    private static final String FOREIGN = "the secret of some other installation";

    private final EmailClaim claim =
            EmailClaim.madeAt(UserBuilder.aUser().build(), Instant.parse("2026-03-01T12:00:00Z"));

    @Override
    protected ClaimSigner signer() {
        return signerWith(NEW, OLD);
    }

    @Override
    protected ClaimSigner stranger() {
        return signerWith(FOREIGN);
    }

    @Test
    @Tag("SR-KEY-01")
    void losesNoLinkWhenASecretIsPutBeforeTheOldOne() {
        var signedBefore = signerWith(OLD).sign(claim);

        assertThat(signerWith(NEW, OLD).open(signedBefore)).contains(claim);
        assertThat(signerWith(NEW).open(signedBefore)).isEmpty();
    }

    @Test
    @Tag("SR-KEY-05")
    void signsByTheAlgorithmOfTheContract() {
        var header = signer().sign(claim).value().split("\\.", 2)[0];

        assertThat(new String(Base64.getUrlDecoder().decode(header), UTF_8)).isEqualTo("{\"alg\":\"HS256\"}");
    }

    @Test
    @Tag("SR-KEY-05")
    void believesNoOtherAlgorithm() {
        var claims = signer().sign(claim).value().split("\\.", 3)[1];

        for (var algorithm : List.of("none", "HS384", "HS512", "RS256")) {
            var header = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("{\"alg\":\"%s\"}".formatted(algorithm).getBytes(UTF_8));
            assertThat(signer().open(new SignedClaim(header + "." + claims + ".")))
                    .isEmpty();
            assertThat(signer().open(new SignedClaim(header + "." + claims + ".AAAA")))
                    .isEmpty();
        }
    }

    @Test
    @Tag("SR-KEY-03")
    void believesNothingThatWasSignedForAnotherPurpose() throws Exception {
        var other = new JWSObject(
                new JWSHeader(JWSAlgorithm.HS256),
                new Payload(Map.of(
                        "sub", claim.user().value(), "email", claim.email().value(), "exp", 4_000_000_000L)));
        other.sign(new MACSigner(new Purpose("another").keyFrom(NEW)));

        assertThat(signer().open(new SignedClaim(other.serialize()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "[]", "1", "\"a\"", "{}", "{\"alg\":null}", "{\"alg\":\"HS256\",\"crit\":[\"b64\"]}"})
    void believesNothingUnderAHeaderThatIsNone(String header) {
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8));

        assertThat(signer().open(new SignedClaim(encoded + ".e30.AAAA"))).isEmpty();
    }

    @Test
    void signsTheLongestAddress() {
        var longest = new Email("a".repeat(64) + "@" + "b".repeat(186) + ".cd");
        var signed = signer().sign(new EmailClaim(claim.user(), longest, claim.expiresAt()));

        assertThat(signer().open(signed)).map(EmailClaim::email).contains(longest);
    }

    private static ClaimSigner signerWith(String... secrets) {
        return new JwsClaimSigner(new Secrets(List.of(secrets)));
    }
}
