package dev.latchkey.security.session;

import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.application.session.TokenSignerContract;
import dev.latchkey.domain.session.SessionToken;
import dev.latchkey.security.key.CookieKeys;
import dev.latchkey.security.key.Purpose;
import dev.latchkey.security.key.Secrets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HmacTokenSignerTest extends TokenSignerContract {

    private static final String OWN = "the secret that is used in these tests";
    private static final String FOREIGN = "the secret of some other installation";

    @Override
    protected TokenSigner signer() {
        return signerWith(OWN);
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
    void signsNobodyOutWhenASecretIsPutBeforeTheOldOne() {
        var token = aSession().token();

        assertThat(signerWith(FOREIGN, OWN).open(signer().sign(token))).contains(token);
    }

    @Test
    @Tag("SR-KEY-03")
    void opensNothingThatWasSignedForADeviceCookie() {
        var token = aSession().token();

        assertThat(open(keysFor(new Purpose("latchkey/device-cookie")).sign(token.value())))
                .isEmpty();
    }

    @Test
    void opensNothingThatIsSignedButNoToken() {
        var keys = keysFor(HmacTokenSigner.PURPOSE);

        assertThat(open(keys.sign("A".repeat(SessionToken.LENGTH)))).isEmpty();
        assertThat(open(keys.sign("lkd_" + aSession().token().value().substring(4))))
                .isEmpty();
    }

    private static CookieKeys keysFor(Purpose purpose) {
        return CookieKeys.of(new Secrets(List.of(OWN)), purpose, SessionToken.LENGTH);
    }

    private static TokenSigner signerWith(String... secrets) {
        return new HmacTokenSigner(new Secrets(List.of(secrets)));
    }
}
