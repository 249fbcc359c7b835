package dev.latchkey.domain.account;

import java.text.Normalizer;

/**
 * A password as somebody typed it, of any length and any kind of characters; a new one has 8 to 128 (SR-AUT-03).
 *
 * <p>Lengths are counted in UTF-16 code units of what was typed, as the published API counts them. Whether a length
 * matters depends on the question: a new password must fit, a tried one must only not be too long.
 *
 * @param typed unchanged
 */
public record Password(String typed) {

    private static final int MINIMUM_LENGTH = 8;
    private static final int MAXIMUM_LENGTH = 128;

    /** Whether it has fewer than 8 characters. */
    public boolean isTooShort() {
        return typed.length() < MINIMUM_LENGTH;
    }

    /** Whether it has more than 128 characters. */
    public boolean isTooLong() {
        return typed.length() > MAXIMUM_LENGTH;
    }

    /** What is hashed: Unicode NFKC, so that the same password typed on another keyboard is the same password. */
    public String normalised() {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /** Never prints the secret. */
    @Override
    public String toString() {
        return "Password[redacted]";
    }
}
