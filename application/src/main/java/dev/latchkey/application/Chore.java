package dev.latchkey.application;

/** Work in the background that one node at a time is to do. */
public enum Chore {
    /** Removing what is left of expired sessions. */
    PURGE_SESSIONS,
    /** Removing devices that nobody is signed in on any more. */
    PURGE_DEVICES,
    /** Forgetting which ID tokens were used, once they are over. */
    PURGE_ID_TOKENS,
    /** Removing what is left of password resets that were not taken in time. */
    PURGE_PASSWORD_RESETS,
    /** Removing what was kept of deletions, once it need not be kept any longer. */
    PURGE_RECEIPTS
}
