package dev.latchkey.application.session;

/** Removes what is left of sessions that have expired (SR-LIF-09). */
@FunctionalInterface
public interface PurgeSessions {

    /**
     * How many rows were removed, in batches that each are one short transaction. Stops early, without harm, as soon
     * as another node turns out to be at it.
     */
    int purge();
}
