package dev.latchkey.security.session;

import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.application.session.TokenSignerContract;
import dev.latchkey.domain.session.SessionToken;
import dev.latchkey.domain.session.SignedToken;
import dev.latchkey.security.key.Purpose;
import dev.latchkey.security.key.Secrets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HmacTokenSignerTest extends TokenSignerContract {

    private static final String OLD = "the secret that was used up to now";
    private static final String NEW = "the secret that is used from now on";
    private static final String FOREIGN = "the secret of some other installation";

    private final SessionToken token = aSession().token();

    @Override
    protected TokenSigner signer() {
        return signerWith(NEW, OLD);
    }

    @Override
    protected TokenSigner stranger() {
        return signerWith(FOREIGN);
    }

    /** Made by Node.js: {@code hkdfSync} with an empty salt, {@code createHmac}, both with SHA-256. */
    @Test
    @Tag("SR-KEY-05")
    void signsAsAnybodyElseWould() {
        var signer = signerWith("a secret that everybody may know about");

        var signed = signer.sign(SessionToken.of(new byte[SessionToken.ENTROPY_BYTES]));

        assertThat(signed.value())
                .isEqualTo("lks_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAxjaquw"
                        + ".FCaD1JetPzsmaNR6rOeleq5q40r071AC_CRDnLOcOUQ");
    }

    @Test
    @Tag("SR-KEY-01")
    void signsWithTheFirstSecret() {
        assertThat(signerWith(NEW, OLD).sign(token))
                .isEqualTo(signerWith(NEW).sign(token))
                .isNotEqualTo(signerWith(OLD).sign(token));
    }

    @Test
    @Tag("SR-KEY-01")
    void signsNobodyOutWhenASecretIsPutBeforeTheOldOne() {
        var signedBefore = signerWith(OLD).sign(token);

        assertThat(signerWith(NEW, OLD).open(signedBefore)).contains(token);
        assertThat(signerWith(NEW, FOREIGN, OLD).open(signedBefore)).contains(token);
    }

    @Test
    @Tag("SR-KEY-01")
    void opensNothingOfASecretThatWasTakenAway() {
        assertThat(signerWith(NEW).open(signerWith(OLD).sign(token))).isEmpty();
    }

    @Test
    @Tag("SR-KEY-03")
    void opensNothingThatWasSignedForAnotherPurpose() {
        var keysForSomethingElse = KeyRing.of(new Secrets(List.of(NEW)), new Purpose("latchkey/something-else"));
        var signed = token.value() + "." + keysForSomethingElse.sign(token.value());

        assertThat(signerWith(NEW).open(new SignedToken(signed))).isEmpty();
    }

    @Test
    void opensNothingThatIsSignedButNoToken() {
        var keys = KeyRing.of(new Secrets(List.of(NEW)), HmacTokenSigner.PURPOSE);
        var signed = "A".repeat(53) + "." + keys.sign("A".repeat(53));

        assertThat(signerWith(NEW).open(new SignedToken(signed))).isEmpty();
    }

    /** Of four texts that decode to the same bytes one is the signature, so that no value has a second spelling. */
    @Test
    void acceptsOneSpellingOfASignatureOnly() {
        var signer = signerWith(NEW);
        var signed = signer.sign(token).value();
        var start = signed.substring(0, signed.length() - 1);

        var accepted = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/="
                .chars()
                .mapToObj(last -> new SignedToken(start + (char) last))
                .filter(presented -> signer.open(presented).isPresent());

        assertThat(accepted).containsExactly(new SignedToken(signed));
    }

    @Test
    void servesManyThreadsAtATime() throws Exception {
        var signer = signerWith(NEW, OLD);

        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 10_000)
                    .mapToObj(_ -> requests.submit(() -> {
                        var mine = aSession().token();
                        return signer.open(signer.sign(mine))
                                .filter(mine::equals)
                                .isPresent();
                    }))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
    }

    private static TokenSigner signerWith(String... secrets) {
        return new HmacTokenSigner(new Secrets(List.of(secrets)));
    }
}
