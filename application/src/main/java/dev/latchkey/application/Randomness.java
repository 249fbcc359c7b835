package dev.latchkey.application;

/** What nobody can foretell. What it promises is written down in {@code RandomnessContract}. */
public interface Randomness {

    /** As many bytes, each drawn evenly and for itself. */
    byte[] bytes(int count);

    /** As many letters and digits ({@code A-Za-z0-9}), each drawn evenly and for itself. */
    String alphanumeric(int length);
}
