package dev.latchkey.domain.account;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in a mailed link by which somebody may choose a new password: 142 random bits,
 * in the form of the published API (contract 1.6). It needs no escaping in an address.
 *
 * @param value 24 letters and digits
 */
public record ResetToken(String value) {

    /** How many random letters and digits make a token. */
    public static final int RANDOM_LENGTH = 24;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{" + RANDOM_LENGTH + "}");

    /** Fails with {@link IllegalArgumentException} on anything that {@link #of} could not have made. */
    public ResetToken {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a reset token");
        }
    }

    /** The token made of {@value #RANDOM_LENGTH} random letters and digits. */
    public static ResetToken of(String random) {
        return new ResetToken(random);
    }

    /** The token that was presented; empty when it cannot be one of ours. */
    public static Optional<ResetToken> parse(String presented) {
        return FORM.matcher(presented).matches() ? Optional.of(new ResetToken(presented)) : Optional.empty();
    }

    /** What is stored and looked up in place of the token (SR-TOK-02). */
    public ResetTokenHash hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(US_ASCII));
            return new ResetTokenHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Never prints the secret. */
    @Override
    public String toString() {
        return "ResetToken[redacted]";
    }
}
