package dev.latchkey.application.session.internal;

import dev.latchkey.application.Batches;
import dev.latchkey.application.Chore;
import dev.latchkey.application.session.PurgeSessions;
import dev.latchkey.application.session.Sessions;
import java.time.InstantSource;

/** Carries out {@link PurgeSessions}. */
public final class SessionPurger implements PurgeSessions {

    private final Sessions sessions;
    private final Batches batches;
    private final InstantSource clock;

    /** Purges what is over by this clock. */
    public SessionPurger(Sessions sessions, Batches batches, InstantSource clock) {
        this.sessions = sessions;
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    public int purge() {
        return batches.work(Chore.PURGE_SESSIONS, limit -> sessions.removeExpired(clock.instant(), limit));
    }
}
