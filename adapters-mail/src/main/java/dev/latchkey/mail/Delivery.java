package dev.latchkey.mail;

/** Takes letters to where they are read. */
@FunctionalInterface
interface Delivery {

    /** Returns once the letter is in other hands. */
    void deliver(Letter letter) throws NotDelivered;
}
