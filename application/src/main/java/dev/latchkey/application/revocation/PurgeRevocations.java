package dev.latchkey.application.revocation;

/** Removes from the log of revocations what every node has heard of. */
@FunctionalInterface
public interface PurgeRevocations {

    /** How many entries were removed, in batches that each are one short transaction. */
    int purge();
}
