package dev.latchkey.security.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.util.Base64URL;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.session.SessionSnapshot;
import dev.latchkey.application.session.SnapshotSealer;
import dev.latchkey.security.key.Secrets;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * {@link SnapshotSealer} by compact JSON Web Encryption with keys of 512 bits (contract 4). Each key has one header, by
 * which it is found; under any other nothing is even decrypted.
 */
final class JweSnapshots implements SnapshotSealer {

    private static final byte[] SALT = "better-auth-session".getBytes(UTF_8);
    private static final byte[] INFO = "BetterAuth.js Generated Encryption Key".getBytes(UTF_8);
    private static final int KEY_BYTES = 64;

    /** Header, no key, 16 bytes, what is encrypted, 32 bytes: the parser would overlook what does not belong there. */
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9_-]+)\\.\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{43}");

    private final Randomness randomness;
    private final JWEHeader header;
    private final DirectEncrypter encrypter;
    private final Map<String, DirectDecrypter> decrypters = new LinkedHashMap<>();

    JweSnapshots(Secrets secrets, Randomness randomness) {
        this.randomness = randomness;
        var keys = secrets.values().stream().map(JweSnapshots::keyFrom).toList();
        try {
            this.header = headerOf(keys.getFirst());
            this.encrypter = new DirectEncrypter(keys.getFirst());
            for (var key : keys) {
                decrypters.put(headerOf(key).toBase64URL().toString(), new DirectDecrypter(key));
            }
        } catch (JOSEException | ParseException impossible) {
            throw new IllegalStateException("Every key of ours is long enough for A256CBC-HS512", impossible);
        }
    }

    private static byte[] keyFrom(String secret) {
        var derivation = HKDFParameterSpec.ofExtract()
                .addIKM(secret.getBytes(UTF_8))
                .addSalt(SALT)
                .thenExpand(INFO, KEY_BYTES);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveData(derivation);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java 25 platform has HKDF with SHA-256", impossible);
        }
    }

    /** As others write it too, in this order. */
    private static JWEHeader headerOf(byte[] key) throws JOSEException, ParseException {
        var thumbprint = new OctetSequenceKey.Builder(key).build().computeThumbprint();
        return JWEHeader.parse(
                Base64URL.encode("{\"alg\":\"dir\",\"enc\":\"A256CBC-HS512\",\"kid\":\"" + thumbprint + "\"}"));
    }

    @Override
    public String seal(SessionSnapshot snapshot) {
        var sealed = new JWEObject(header, new Payload(SnapshotText.claimsOf(snapshot, name())));
        try {
            sealed.encrypt(encrypter);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every Java platform has AES and HMAC with SHA-512", impossible);
        }
        return sealed.serialize();
    }

    /** A random UUID (RFC 9562, version 4). */
    private String name() {
        var bits = ByteBuffer.wrap(randomness.bytes(2 * Long.BYTES));
        return new UUID((bits.getLong() & ~0xF000L) | 0x4000L, (bits.getLong() >>> 2) | Long.MIN_VALUE).toString();
    }

    @Override
    public Optional<SessionSnapshot> open(String presented) {
        var form = FORM.matcher(presented);
        return form.matches()
                ? Optional.ofNullable(decrypters.get(form.group(1))).flatMap(decrypter -> opened(presented, decrypter))
                : Optional.empty();
    }

    private static Optional<SessionSnapshot> opened(String presented, DirectDecrypter decrypter) {
        try {
            var sealed = JWEObject.parse(presented);
            sealed.decrypt(decrypter);
            return SnapshotText.withClaims(sealed.getPayload().toString());
        } catch (ParseException | JOSEException notOurs) {
            return Optional.empty();
        }
    }
}
