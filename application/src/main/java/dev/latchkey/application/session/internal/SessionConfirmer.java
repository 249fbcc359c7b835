package dev.latchkey.application.session.internal;

import dev.latchkey.application.session.ConfirmSession;
import dev.latchkey.application.session.Sessions;
import java.time.InstantSource;

/** Carries out {@link ConfirmSession}. */
public final class SessionConfirmer implements ConfirmSession {

    private final Sessions sessions;
    private final InstantSource clock;

    /** Makes sessions fresh as of what this clock says. */
    public SessionConfirmer(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public boolean confirm(Command command) {
        return sessions.confirm(command.asker(), command.session(), clock.instant());
    }
}
