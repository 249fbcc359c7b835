package dev.latchkey.application.revocation;

/** An entry in the log of revocations whose transaction has not ended yet. */
public interface OpenEntry {

    /** From now on it is in the log. */
    void commit();

    /** It never was. */
    void undo();
}
