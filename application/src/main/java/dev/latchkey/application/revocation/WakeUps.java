package dev.latchkey.application.revocation;

/** A way to tell the other nodes that there is news. */
@FunctionalInterface
public interface WakeUps {

    /** Tells them now. Only a hint: it never fails, and when it is lost they ask by themselves a little later (SR-REV-10). */
    void send();
}
