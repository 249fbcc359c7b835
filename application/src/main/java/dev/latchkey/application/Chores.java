package dev.latchkey.application;

/** Who does what in the background. What it promises is written down in {@code ChoresContract}. */
public interface Chores {

    /**
     * Claims a chore for the running transaction, and gives it back when that ends. False when somebody else has it at
     * this moment; never waits.
     */
    boolean claim(Chore chore);
}
