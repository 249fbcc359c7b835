package dev.latchkey.domain.session;

/**
 * Where a session was begun, as its owner recognises it in the list of sessions.
 *
 * @param address the network address; empty when unknown
 * @param userAgent what the browser or app calls itself; empty when it does not say
 */
public record Client(String address, String userAgent) {}
