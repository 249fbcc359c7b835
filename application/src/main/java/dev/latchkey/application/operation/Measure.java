package dev.latchkey.application.operation;

import java.util.function.DoubleSupplier;

/**
 * A number that shows how a part of the service is doing. Neither its name nor
 * anything else about it names a person or holds a secret (SR-OPS-04).
 *
 * @param name words from the general to the special, with dots between: {@code database.connections.busy}
 * @param meaning what it counts, in a sentence
 * @param value asked whenever somebody looks: quick, from any thread, never failing
 */
public record Measure(String name, Kind kind, String meaning, DoubleSupplier value) {

    /** How it moves. */
    public enum Kind {
        /** Up and down. */
        LEVEL,
        /** Up only, from nothing at the start of the service. */
        COUNT
    }
}
