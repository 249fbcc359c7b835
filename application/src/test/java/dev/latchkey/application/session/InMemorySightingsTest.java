package dev.latchkey.application.session;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.Users;

class InMemorySightingsTest extends SightingsContract {

    private final InMemoryStore store = new InMemoryStore();
    private final InMemorySessions sessions = new InMemorySessions(store);
    private final InMemorySightings sightings = new InMemorySightings(store);

    @Override
    protected Sightings sightings() {
        return sightings;
    }

    @Override
    protected void writeDown() {
        sightings.writeDown();
    }

    @Override
    protected Sessions sessions() {
        return sessions;
    }

    @Override
    protected Users users() {
        return new InMemoryUsers(store);
    }
}
