package dev.latchkey.application;

import java.time.Duration;

/**
 * What is left of a limit.
 *
 * @param uses how many times more, until all are back; not negative
 * @param allBackIn how long until then
 */
public record Allowance(int uses, Duration allBackIn) {}
