package dev.latchkey.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.latchkey.application.Batches;
import dev.latchkey.application.revocation.Revocations;
import dev.latchkey.application.session.ConfirmSession;
import dev.latchkey.application.session.InspectSession;
import dev.latchkey.application.session.ListSessions;
import dev.latchkey.application.session.PurgeSessions;
import dev.latchkey.application.session.ResolveSession;
import dev.latchkey.application.session.RevokeByAdministrator;
import dev.latchkey.application.session.RevokeOtherSessions;
import dev.latchkey.application.session.RevokeSession;
import dev.latchkey.application.session.RevokeSessions;
import dev.latchkey.application.session.SessionLookup;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.Sightings;
import dev.latchkey.application.session.internal.AdministrativeRevoker;
import dev.latchkey.application.session.internal.SessionConfirmer;
import dev.latchkey.application.session.internal.SessionLister;
import dev.latchkey.application.session.internal.SessionPurger;
import dev.latchkey.application.session.internal.SessionResolver;
import dev.latchkey.application.session.internal.SessionRevoker;
import dev.latchkey.domain.session.SessionPolicy;
import java.time.InstantSource;

/** The session capability: each verb, and who carries it out. */
public final class SessionModule extends AbstractModule {

    private final SessionPolicy policy;

    public SessionModule(SessionPolicy policy) {
        this.policy = policy;
    }

    @Override
    protected void configure() {
        bind(RevokeSession.class).to(SessionRevoker.class);
        bind(RevokeSessions.class).to(SessionRevoker.class);
        bind(RevokeOtherSessions.class).to(SessionRevoker.class);
        bind(ResolveSession.class).to(SessionResolver.class);
        bind(InspectSession.class).to(SessionResolver.class);
    }

    @Provides
    SessionResolver resolve(SessionLookup lookup, Sessions sessions, Sightings sightings, InstantSource clock) {
        return new SessionResolver(lookup, sessions, sightings, policy, clock);
    }

    @Provides
    ConfirmSession confirm(Sessions sessions, Revocations revocations, InstantSource clock) {
        return new SessionConfirmer(sessions, revocations, clock);
    }

    @Provides
    ListSessions list(Sessions sessions, InstantSource clock) {
        return new SessionLister(sessions, policy, clock);
    }

    @Provides
    SessionRevoker revoke(Sessions sessions, Revocations revocations) {
        return new SessionRevoker(sessions, revocations);
    }

    @Provides
    RevokeByAdministrator revokeByAdministrator(Sessions sessions, Revocations revocations) {
        return new AdministrativeRevoker(sessions, revocations);
    }

    @Provides
    PurgeSessions purge(Sessions sessions, Batches batches, Revocations revocations, InstantSource clock) {
        return new SessionPurger(sessions, batches.in(revocations), clock);
    }
}
