package dev.latchkey.application.operation;

/** What the service cannot do its work without, and does not have. */
public enum Lack {
    /** Where everything is kept does not answer. */
    DATABASE,
    /** Nobody has told this node lately what was revoked, so that it cannot answer from memory. */
    LEASE
}
