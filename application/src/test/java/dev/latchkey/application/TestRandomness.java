package dev.latchkey.application;

import java.util.Random;

/** {@link Randomness} that gives the same in every run. */
public final class TestRandomness implements Randomness {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final Random random;

    private TestRandomness(long seed) {
        this.random = new Random(seed);
    }

    /** The same seed gives the same sequence. */
    public static TestRandomness seeded(long seed) {
        return new TestRandomness(seed);
    }

    @Override
    public byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String alphanumeric(int length) {
        var text = new StringBuilder(length);
        random.ints(length, 0, ALPHABET.length()).forEach(index -> text.append(ALPHABET.charAt(index)));
        return text.toString();
    }
}
