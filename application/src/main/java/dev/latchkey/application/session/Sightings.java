package dev.latchkey.application.session;

import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.Sighting;

/** Where sessions were last seen. What it promises is written down in {@code SightingsContract}. */
@FunctionalInterface
public interface Sightings {

    /**
     * Notes that a session was seen once more. Returns at once and never fails: the note is written down soon, or lost,
     * which harms nobody. Of all that was noted of a session as it was {@code found}, on however many nodes, at most
     * one is written down; nothing else of it changes, and one that is gone does not come back (SR-LIF-04).
     *
     * @param found the session as it was before it was seen
     */
    void note(Session found, Sighting sighting);
}
