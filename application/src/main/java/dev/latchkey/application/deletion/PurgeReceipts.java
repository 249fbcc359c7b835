package dev.latchkey.application.deletion;

/** Removes receipts that need not be kept any longer (SR-DEL-07). */
@FunctionalInterface
public interface PurgeReceipts {

    /**
     * How many were removed, in batches that each are one short transaction. Stops early, without harm, as soon as
     * another node turns out to be at it.
     */
    int purge();
}
