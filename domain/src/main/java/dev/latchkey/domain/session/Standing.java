package dev.latchkey.domain.session;

/** What a session is worth at one instant. */
public sealed interface Standing {

    /** Good, and left as it is. */
    record Live() implements Standing {}

    /** Good, and to be renewed by whoever is using it. */
    record DueForRenewal() implements Standing {}

    /** Good no longer, and never again. */
    record Over() implements Standing {}
}
