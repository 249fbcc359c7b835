package dev.latchkey.application.revocation;

/** Keeps this node's leave to answer from memory; done again and again as long as the node lives. */
@FunctionalInterface
public interface KeepLease {

    /**
     * Asks once for news, or registers the node when nobody knows it. Answers whether it is worth doing again at once: because
     * something was heard, and the others wait for a word that it was. Fails with {@link
     * dev.latchkey.application.Overloaded} when nobody answers; then the lease runs out.
     */
    boolean keep();
}
