package dev.latchkey.security.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import dev.latchkey.application.session.SnapshotSealer;
import dev.latchkey.security.key.Secrets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class JweSnapshotsTest extends SnapshotsTest {

    /** Made by Node.js with {@code hkdfSync} from the known secret. */
    private static final byte[] KNOWN_KEY = HexFormat.of()
            .parseHex("17907c1e0a27b83451be78c5f8198489016bf51ced44eb01b57a70d21636a3a3"
                    + "8220e8806d811e5f3f9e11ebb6627dc50213013826e0aa617ad45125a3b84696");

    private static final String CLAIMS =
            "{\"session\":{},\"user\":{},\"updatedAt\":1,\"version\":\"1\",\"iat\":1,\"exp\":4000000000}";

    @Override
    SnapshotSealer with(Secrets secrets) {
        return new JweSnapshots(secrets, new SecureRandomness());
    }

    @Override
    String madeElsewhere() {
        return "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2Q0JDLUhTNTEyIiwia2lkIjoiSmpaWmxpT2QxeV9zUlBWN0tvYWZSdFJJVExybk5nUWhnekNkSS1o"
                + "aHBXayJ9..uP9GaTGdlWqTJt0panxDYQ.-wJbdbCu6GiQT82TgxLUKJNkE80GaqEBbvM4od3EjymqwUXo0QDz8xA6C2gB252ixGY6"
                + "UQpeS9JypUUerwv4zCB1nGcZtJQLl0La-D_ySJwh8FOl1jhMV6ZgG43zx4nimiiDqMNGOZhvxoaOVgvEsPP1wqAe26iRveXELcMS"
                + "tuCtOey5iCxkRWlthjK3sgJchBbrB7nzRpofcjX_vYGE7wxvB4ubwheIBQcNvJZq6ic_Gxcqvf9R9h0zWBs8vdNSlLHgv1ymHu17"
                + "ZCImjg83Vw.NzZEoiVI19PBXJXKzalxlRcvaETmidy3BMiFzMtRdVM";
    }

    @Test
    @Tag("SR-KEY-05")
    void canBeReadByWhoeverHasTheKey() throws Exception {
        var sealed = with(KNOWN).seal(SNAPSHOT);

        assertThat(headerOf(sealed)).isEqualTo(headerOf(madeElsewhere()));
        var read = JWEObject.parse(sealed);
        read.decrypt(new DirectDecrypter(KNOWN_KEY));
        var claims = read.getPayload().toString();
        var start = SNAPSHOT.told().substring(0, SNAPSHOT.told().length() - 1)
                + ",\"updatedAt\":1772366400789,\"version\":\"1\",\"iat\":1772366400,\"exp\":1772366700,\"jti\":\"";
        assertThat(claims)
                .matches(Pattern.quote(start)
                        + "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\"}");
    }

    @Test
    void areNeverTheSameTwice() {
        var sealer = with(KNOWN);

        assertThat(sealer.seal(SNAPSHOT)).isNotEqualTo(sealer.seal(SNAPSHOT));
    }

    @Test
    @Tag("SR-COO-07")
    void tellNothingToWhoeverHasNoKey() {
        var readable = new StringBuilder();
        for (var part : sealer().seal(SNAPSHOT).split("\\.", -1)) {
            readable.append(new String(Base64.getUrlDecoder().decode(part), UTF_8));
        }

        assertThat(readable).doesNotContain("session", "name", "user");
    }

    @Test
    @Tag("SR-KEY-05")
    void areOpenedUnderTheirOneHeaderOnly() throws Exception {
        var kid = JWEObject.parse(madeElsewhere()).getHeader().getKeyID();
        var plain = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256CBC_HS512);

        assertThat(with(KNOWN).open(encrypted(JWEObject.parse(madeElsewhere()).getHeader())))
                .isPresent();
        assertThat(with(KNOWN).open(encrypted(plain.build()))).isEmpty();
        assertThat(with(KNOWN).open(encrypted(plain.keyID("another").build()))).isEmpty();
        assertThat(with(KNOWN)
                        .open(encrypted(plain.keyID(kid).contentType("JWT").build())))
                .isEmpty();
    }

    /** A few kilobytes could unfold to gigabytes. */
    @Test
    void areNeverUnpacked() throws Exception {
        var kid = JWEObject.parse(madeElsewhere()).getHeader().getKeyID();
        var packed = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256CBC_HS512)
                .keyID(kid)
                .compressionAlgorithm(CompressionAlgorithm.DEF)
                .build();

        assertThat(with(KNOWN).open(encrypted(packed))).isEmpty();
    }

    private static String encrypted(JWEHeader header) throws Exception {
        var sealed = new JWEObject(header, new Payload(CLAIMS));
        sealed.encrypt(new DirectEncrypter(KNOWN_KEY));
        return sealed.serialize();
    }

    private static String headerOf(String sealed) {
        return sealed.split("\\.", 2)[0];
    }
}
