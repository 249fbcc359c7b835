package dev.latchkey.http.web;

/** What a call demands of the session of whoever makes it (contract 3.5). */
public enum Access {
    /** That there is one. */
    SIGNED_IN,
    /** That its owner proved lately who they are. */
    FRESH,
    /** That it exists at this moment, by the row and not by any memory of it. */
    AUTHORITATIVE
}
