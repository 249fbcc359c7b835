package dev.latchkey.application;

/** What nobody can foretell. What it promises is written down in {@code RandomnessContract}. */
public interface Randomness {

    /** That many bytes, each evenly distributed and independent of the others. */
    byte[] bytes(int count);

    /** That many letters and digits ({@code A-Za-z0-9}), each evenly distributed and independent of the others. */
    String alphanumeric(int length);
}
