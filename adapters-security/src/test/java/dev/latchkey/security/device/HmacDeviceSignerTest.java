package dev.latchkey.security.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.device.DeviceSigner;
import dev.latchkey.application.device.DeviceSignerContract;
import dev.latchkey.domain.device.DeviceSecret;
import dev.latchkey.domain.device.DeviceSecrets;
import dev.latchkey.security.key.CookieKeys;
import dev.latchkey.security.key.Purpose;
import dev.latchkey.security.key.Secrets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HmacDeviceSignerTest extends DeviceSignerContract {

    private static final String OWN = "the secret that is used in these tests";
    private static final String FOREIGN = "the secret of some other installation";

    @Override
    protected DeviceSigner signer() {
        return signerWith(OWN);
    }

    @Override
    protected DeviceSigner stranger() {
        return signerWith(FOREIGN);
    }

    /** Made by Node.js: {@code hkdfSync} with an empty salt, {@code createHmac}, both with SHA-256. */
    @Test
    @Tag("SR-KEY-05")
    void signsAsAnybodyElseWould() {
        var signer = signerWith("a secret that everybody may know about");

        var signed = signer.sign(DeviceSecret.of(new byte[DeviceSecret.ENTROPY_BYTES]));

        assertThat(signed.value())
                .isEqualTo("lkd_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAI_rckw"
                        + ".ymsexne0ShOh4t5oH1BXko72n2n10dw7H7cKjx-tSmc");
    }

    @Test
    @Tag("SR-KEY-01")
    void losesNoDeviceWhenASecretIsPutBeforeTheOldOne() {
        var secret = DeviceSecrets.aSecret();

        assertThat(signerWith(FOREIGN, OWN).open(signer().sign(secret))).contains(secret);
    }

    @Test
    @Tag("SR-KEY-03")
    void opensNothingThatWasSignedForASessionCookie() {
        var secret = DeviceSecrets.aSecret();

        assertThat(open(keysFor(new Purpose("latchkey/session-cookie")).sign(secret.value())))
                .isEmpty();
    }

    @Test
    void opensNothingThatIsSignedButNoSecret() {
        var keys = keysFor(HmacDeviceSigner.PURPOSE);

        assertThat(open(keys.sign("A".repeat(DeviceSecret.LENGTH)))).isEmpty();
        assertThat(open(keys.sign("lks_" + DeviceSecrets.aSecret().value().substring(4))))
                .isEmpty();
    }

    private static CookieKeys keysFor(Purpose purpose) {
        return CookieKeys.of(new Secrets(List.of(OWN)), purpose, DeviceSecret.LENGTH);
    }

    private static DeviceSigner signerWith(String... secrets) {
        return new HmacDeviceSigner(new Secrets(List.of(secrets)));
    }
}
