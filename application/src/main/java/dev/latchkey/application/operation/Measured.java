package dev.latchkey.application.operation;

import java.util.List;

/** A part of the service that has numbers to show. */
@FunctionalInterface
public interface Measured {

    /** Its numbers, always the same ones. */
    List<Measure> measures();
}
