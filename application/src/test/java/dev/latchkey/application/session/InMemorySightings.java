package dev.latchkey.application.session;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.Sighting;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** {@link Sightings} that wait until a test has them written down. */
public final class InMemorySightings implements Sightings {

    private final InMemoryStore store;
    private final Queue<Runnable> noted = new ConcurrentLinkedQueue<>();

    public InMemorySightings(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public void note(Session found, Sighting sighting) {
        noted.add(() -> store.sessions.computeIfPresent(
                found.id(),
                (_, stored) -> stored.lastSeen().equals(found.lastSeen()) ? seen(stored, sighting) : stored));
    }

    /** Writes down what was noted. */
    public void writeDown() {
        for (var next = noted.poll(); next != null; next = noted.poll()) {
            next.run();
        }
    }

    private static Session seen(Session stored, Sighting sighting) {
        return new Session(stored.id(), stored.user(), stored.token(), stored.client(), stored.lifetime(), sighting);
    }
}
