package dev.latchkey.application.session.internal;

import dev.latchkey.application.session.ListSessions;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.Session;
import java.time.InstantSource;
import java.util.List;

/** Carries out {@link ListSessions}. */
public final class SessionLister implements ListSessions {

    private final Sessions sessions;
    private final InstantSource clock;

    /** Lists what is not over by this clock. */
    public SessionLister(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public List<Session> list(UserId asker) {
        return sessions.ofUser(asker, clock.instant());
    }
}
