package dev.latchkey.security.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * What a key is for. The key of one purpose is worth nothing for another, although both come from one secret
 * (SR-KEY-03).
 *
 * @param label never to be changed: every signature made for this purpose would lose its worth
 */
public record Purpose(String label) {

    private static final int KEY_BYTES = 32;

    /** The key that this secret gives for this purpose. */
    public SecretKey keyFrom(String secret) {
        var derivation = HKDFParameterSpec.ofExtract()
                .addIKM(secret.getBytes(UTF_8))
                .thenExpand(label.getBytes(UTF_8), KEY_BYTES);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", derivation);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java 25 platform has HKDF with SHA-256", impossible);
        }
    }
}
