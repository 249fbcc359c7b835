package dev.latchkey.domain.session;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The secret of a session (SR-TOK-01).
 *
 * @param value 53 characters in the {@link TokenFormat}: {@code lks_}, 43 of base64url, 6 of checksum
 */
public record SessionToken(String value) {

    /** How many random bytes make a token. */
    public static final int ENTROPY_BYTES = TokenFormat.ENTROPY_BYTES;

    /** How many characters every token has. */
    public static final int LENGTH = 53;

    private static final TokenFormat FORMAT = new TokenFormat("lks_");

    /** Fails with {@link IllegalArgumentException} on anything that {@link #of} could not have made. */
    public SessionToken {
        if (!FORMAT.fits(value)) {
            throw new IllegalArgumentException("Not a session token");
        }
    }

    /** The token made of {@value #ENTROPY_BYTES} random bytes. */
    public static SessionToken of(byte[] entropy) {
        return new SessionToken(FORMAT.write(entropy));
    }

    /** The token that was presented; empty when it cannot be one of ours. */
    public static Optional<SessionToken> parse(String presented) {
        return FORMAT.fits(presented) ? Optional.of(new SessionToken(presented)) : Optional.empty();
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
}
