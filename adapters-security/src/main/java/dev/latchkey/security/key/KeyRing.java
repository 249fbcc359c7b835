package dev.latchkey.security.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys of one purpose: the first signs, all are believed. */
public final class KeyRing {

    /** How long a signature is, in characters. */
    static final int SIGNATURE_LENGTH = 43;

    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final List<Mac> keys;

    private KeyRing(List<Mac> keys) {
        this.keys = keys;
    }

    /** One key from each secret, in the order of the secrets. */
    static KeyRing of(Secrets secrets, Purpose purpose) {
        return of(secrets.values().stream().map(purpose::keyFrom));
    }

    /** The secrets themselves, for what others read who were given the first of them (contract 4). */
    public static KeyRing ofTheSecretsThemselves(Secrets secrets) {
        return of(secrets.values().stream().map(secret -> new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM)));
    }

    /** The signature of the text: HMAC-SHA-256 with the first key, in base64url without padding. */
    public String sign(String text) {
        return BASE64.encodeToString(signature(keys.getFirst(), text.getBytes(UTF_8)));
    }

    /**
     * Whether one of the keys made the signature; takes as long whichever it was, or none (SR-TOK-08). Texts are compared
     * and not what they decode to, because several texts decode to the same bytes.
     */
    public boolean believes(String text, String signature) {
        var signed = text.getBytes(UTF_8);
        var presented = signature.getBytes(UTF_8);
        var believed = false;
        for (var key : keys) {
            believed |= MessageDigest.isEqual(BASE64.encode(signature(key, signed)), presented);
        }
        return believed;
    }

    private static KeyRing of(Stream<SecretKey> keys) {
        return new KeyRing(keys.map(KeyRing::readied).toList());
    }

    private static Mac readied(SecretKey key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC with SHA-256", impossible);
        }
    }

    /** Works on a copy, because a {@link Mac} serves one thread at a time; copying is cheaper than making one. */
    private static byte[] signature(Mac key, byte[] text) {
        try {
            return ((Mac) key.clone()).doFinal(text);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("The HMAC of the platform can be copied", impossible);
        }
    }
}
