package dev.latchkey.domain.account;

import java.util.regex.Pattern;

/**
 * The SHA-256 of all that is signed in an ID token: the same for every spelling of its signature, and of no use for
 * signing in.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record IdTokenHash(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** Fails with {@link IllegalArgumentException} on anything but 64 lower-case hexadecimal digits. */
    public IdTokenHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("The hash of an ID token is 64 lower-case hexadecimal digits");
        }
    }
}
