package dev.latchkey.domain.device;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.latchkey.domain.session.SessionToken;
import dev.latchkey.domain.session.TokenFormat;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a browser proves by that it is a certain device (SR-DEV-01).
 *
 * @param value 53 characters in the {@link TokenFormat}: {@code lkd_}, 43 of base64url, 6 of checksum
 */
public record DeviceSecret(String value) {

    /** How many random bytes make a secret. */
    public static final int ENTROPY_BYTES = TokenFormat.ENTROPY_BYTES;

    /** How many characters every secret has. */
    public static final int LENGTH = 53;

    private static final TokenFormat FORMAT = new TokenFormat("lkd_");

    /** Fails with {@link IllegalArgumentException} on anything that {@link #of} could not have made. */
    public DeviceSecret {
        if (!FORMAT.fits(value)) {
            throw new IllegalArgumentException("Not a device secret");
        }
    }

    /** The secret made of {@value #ENTROPY_BYTES} random bytes. */
    public static DeviceSecret of(byte[] entropy) {
        return new DeviceSecret(FORMAT.write(entropy));
    }

    /** The secret that was presented; empty when it cannot be one of ours. */
    public static Optional<DeviceSecret> parse(String presented) {
        return FORMAT.fits(presented) ? Optional.of(new DeviceSecret(presented)) : Optional.empty();
    }

    /** What is stored and looked up in place of the secret (SR-TOK-02). */
    public DeviceSecretHash hash() {
        return new DeviceSecretHash(HexFormat.of().formatHex(sha256().digest(value.getBytes(US_ASCII))));
    }

    /**
     * The token of a session that is switched to with this secret: whoever has only the secret or only the salt cannot
     * tell it, and two tabs that switch at once can be given the same one.
     */
    public SessionToken tokenFor(Salt salt) {
        var digest = sha256();
        digest.update(salt.bytes());
        return SessionToken.of(digest.digest(value.getBytes(US_ASCII)));
    }

    /** Never prints the secret. */
    @Override
    public String toString() {
        return "DeviceSecret[redacted]";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
