package dev.latchkey.domain.deletion;

/** By what one thing refers to another. */
public enum Tie {
    /** By its id: the schema holds a foreign key, and vetoes a deletion that leaves the reference dangling. */
    KEY,
    /** By its id, and the schema deletes or changes by itself whatever refers to it: what no rule wants. */
    ACTING_KEY,
    /** By a text that both hold, for instance an e-mail address: the schema knows nothing of it. */
    TEXT
}
