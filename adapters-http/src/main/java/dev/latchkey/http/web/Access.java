package dev.latchkey.http.web;

/** What a call demands of the session of whoever makes it (contract 3.5). */
public enum Access {
    /** That its owner proved lately who they are. */
    FRESH,
    /** That it exists, as far as is remembered; which it is never once its revocation has been answered. */
    SIGNED_IN,
    /** That it exists at this moment, by what is stored. */
    AUTHORITATIVE
}
