package dev.latchkey.domain.account;

import java.util.regex.Pattern;

/**
 * The SHA-256 of a reset token: enough to know it again, useless to whoever reads the database (SR-TOK-02).
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ResetTokenHash(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** Fails with {@link IllegalArgumentException} on anything but 64 lower-case hexadecimal digits. */
    public ResetTokenHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("A reset token hash is 64 lower-case hexadecimal digits");
        }
    }
}
