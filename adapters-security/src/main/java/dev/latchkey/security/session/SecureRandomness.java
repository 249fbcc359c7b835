package dev.latchkey.security.session;

import dev.latchkey.application.Randomness;
import java.security.SecureRandom;

/** {@link Randomness} of the platform. */
final class SecureRandomness implements Randomness {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int SIX_BITS = 0x3F;

    private final SecureRandom random = new SecureRandom();

    @Override
    public byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Six bits that name no character are drawn again: a remainder would favour the first characters. */
    @Override
    public String alphanumeric(int length) {
        var text = new StringBuilder(length);
        while (text.length() < length) {
            for (var drawn : bytes(length - text.length())) {
                var index = drawn & SIX_BITS;
                if (index < ALPHABET.length()) {
                    text.append(ALPHABET.charAt(index));
                }
            }
        }
        return text.toString();
    }
}
