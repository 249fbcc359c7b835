package dev.latchkey.application.revocation;

/** Takes this node out of service for good (SR-OPS-02). */
@FunctionalInterface
public interface RetireNode {

    /** Answers nothing from memory any more, and lets the others go on without this node. */
    void retire();
}
