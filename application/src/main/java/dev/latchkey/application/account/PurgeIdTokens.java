package dev.latchkey.application.account;

/** Forgets which ID tokens were used, once nobody could use them any more. */
@FunctionalInterface
public interface PurgeIdTokens {

    /**
     * How many were forgotten, in batches that each are one short transaction. Stops early, without harm, as soon as
     * another node turns out to be at it.
     */
    int purge();
}
