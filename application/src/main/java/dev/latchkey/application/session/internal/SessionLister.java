package dev.latchkey.application.session.internal;

import dev.latchkey.application.session.ListSessions;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionPolicy;
import java.time.InstantSource;
import java.util.List;

/** Carries out {@link ListSessions}. */
public final class SessionLister implements ListSessions {

    private final Sessions sessions;
    private final SessionPolicy policy;
    private final InstantSource clock;

    /** Lists what is not over by this clock, and says what it is worth under this policy. */
    public SessionLister(Sessions sessions, SessionPolicy policy, InstantSource clock) {
        this.sessions = sessions;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public List<Listed> list(UserId asker) {
        return sessions.ofUser(asker, clock.instant()).stream()
                .map(session -> new Listed(session, session.lifetime().freshUntil(policy)))
                .toList();
    }
}
