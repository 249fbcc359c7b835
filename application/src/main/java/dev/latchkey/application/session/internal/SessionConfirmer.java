package dev.latchkey.application.session.internal;

import dev.latchkey.application.revocation.Revocations;
import dev.latchkey.application.session.ConfirmSession;
import dev.latchkey.application.session.Sessions;
import java.time.InstantSource;

/** Carries out {@link ConfirmSession}. */
public final class SessionConfirmer implements ConfirmSession {

    private final Sessions sessions;
    private final Revocations revocations;
    private final InstantSource clock;

    /** Makes sessions fresh as of what this clock says. */
    public SessionConfirmer(Sessions sessions, Revocations revocations, InstantSource clock) {
        this.sessions = sessions;
        this.revocations = revocations;
        this.clock = clock;
    }

    @Override
    public boolean confirm(Command command) {
        return revocations.spreading(() -> sessions.confirm(command.asker(), command.session(), clock.instant()));
    }
}
