package dev.latchkey.domain.session;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The secret of a session: a fixed prefix by which leaked ones are found, 256 random bits, and a checksum by which
 * mistyped ones are refused without a lookup (SR-TOK-01, SR-TOK-06). It holds no dot.
 *
 * @param value 53 characters: {@code lks_}, 43 of base64url, 6 of checksum
 */
public record SessionToken(String value) {

    /** How many random bytes make a token. */
    public static final int ENTROPY_BYTES = 32;

    /** How many characters every token has. */
    public static final int LENGTH = 53;

    private static final String PREFIX = "lks_";
    private static final int CHECKSUM_LENGTH = 6;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048][A-Za-z0-9_-]{6}");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** Fails with {@link IllegalArgumentException} on anything that {@link #of} could not have made. */
    public SessionToken {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not a session token");
        }
    }

    /** The token made of {@value #ENTROPY_BYTES} random bytes. */
    public static SessionToken of(byte[] entropy) {
        if (entropy.length != ENTROPY_BYTES) {
            throw new IllegalArgumentException("A session token is made of " + ENTROPY_BYTES + " random bytes");
        }
        var body = PREFIX + BASE64.encodeToString(entropy);
        return new SessionToken(body + checksum(body));
    }

    /** The token that was presented; empty when it cannot be one of ours. */
    public static Optional<SessionToken> parse(String presented) {
        return isWellFormed(presented) ? Optional.of(new SessionToken(presented)) : Optional.empty();
    }

    /** What is stored and looked up in place of the token (SR-TOK-02). */
    public TokenHash hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(US_ASCII));
            return new TokenHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Never prints the secret. */
    @Override
    public String toString() {
        return "SessionToken[redacted]";
    }

    private static boolean isWellFormed(String value) {
        if (!FORM.matcher(value).matches()) {
            return false;
        }
        var body = value.substring(0, value.length() - CHECKSUM_LENGTH);
        return value.endsWith(checksum(body));
    }

    private static String checksum(String body) {
        var crc = new CRC32();
        crc.update(body.getBytes(US_ASCII));
        var bytes = ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue());
        return BASE64.encodeToString(bytes.array());
    }
}
