package dev.latchkey.application.device;

/** Removes devices on which no session is left. */
@FunctionalInterface
public interface PurgeDevices {

    /**
     * How many rows were removed, in batches that each are one short transaction. Stops early, without harm, as soon as
     * another node turns out to be at it.
     */
    int purge();
}
