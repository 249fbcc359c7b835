package dev.latchkey.domain.session;

import java.time.Instant;

/**
 * That a session was used, told no more exactly than its owner needs to recognise it (SR-DEV-08).
 *
 * @param at when
 * @param whereabouts from roughly where, as {@link Client#whereabouts()} says; empty when unknown
 */
public record Sighting(Instant at, String whereabouts) {

    /** The sighting of somebody who calls at that instant. */
    public static Sighting of(Client client, Instant at) {
        return new Sighting(at, client.whereabouts());
    }
}
