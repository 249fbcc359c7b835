package dev.latchkey.domain.session;

import java.util.regex.Pattern;

/**
 * The SHA-256 of a session token: enough to find its session, useless to whoever reads the database (SR-TOK-02).
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record TokenHash(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** Fails with {@link IllegalArgumentException} on anything but 64 lower-case hexadecimal digits. */
    public TokenHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("A token hash is 64 lower-case hexadecimal digits");
        }
    }
}
