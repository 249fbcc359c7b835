package dev.latchkey.application.account;

/** Removes what is left of chances to choose a new password that were not taken in time. */
@FunctionalInterface
public interface PurgePasswordResets {

    /**
     * How many rows were removed, in batches that each are one short transaction. Stops early, without harm, as soon
     * as another node turns out to be at it.
     */
    int purge();
}
