package dev.latchkey.http.web;

/** What a call demands of the session of whoever makes it (contract 3.5). */
public enum Access {
    /** That its owner proved lately who they are. */
    FRESH,
    /** That it exists at this moment. Every lookup reads the row, so that this asks for nothing more. */
    AUTHORITATIVE
}
