package dev.latchkey.persistence.session;

import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.Sighting;
import java.time.Instant;

/**
 * When and where a session was seen.
 *
 * @param id of the session
 * @param before when it had last been seen until then
 */
record SightingRow(String id, Instant before, Instant seenAt, String seenFrom) {

    static SightingRow of(Session found, Sighting sighting) {
        return new SightingRow(found.id().value(), found.lastSeen().at(), sighting.at(), sighting.whereabouts());
    }

    /** Whichever of two is the later sighting. */
    SightingRow or(SightingRow other) {
        return seenAt.isBefore(other.seenAt) ? other : this;
    }
}
