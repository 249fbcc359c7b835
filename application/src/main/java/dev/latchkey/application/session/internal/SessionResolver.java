package dev.latchkey.application.session.internal;

import dev.latchkey.application.session.Found;
import dev.latchkey.application.session.InspectSession;
import dev.latchkey.application.session.KnownSession;
import dev.latchkey.application.session.ResolveSession;
import dev.latchkey.application.session.SessionLookup;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.Sightings;
import dev.latchkey.domain.session.Client;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionPolicy;
import dev.latchkey.domain.session.Standing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;

/** Carries out {@link ResolveSession} and {@link InspectSession}. */
public final class SessionResolver implements ResolveSession, InspectSession {

    private final SessionLookup lookup;
    private final Sessions sessions;
    private final Sightings sightings;
    private final SessionPolicy policy;
    private final InstantSource clock;

    /** Resolves what is found there, under this policy and by this clock. */
    public SessionResolver(
            SessionLookup lookup, Sessions sessions, Sightings sightings, SessionPolicy policy, InstantSource clock) {
        this.lookup = lookup;
        this.sessions = sessions;
        this.sightings = sightings;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Resolution resolve(Presented presented) {
        return judge(presented, this::renew);
    }

    @Override
    public Resolution inspect(Presented presented) {
        return judge(
                presented,
                (known, now) ->
                        new Resolution.Due(known, isFresh(known.signedIn().session(), now)));
    }

    private Resolution judge(Presented presented, BiFunction<KnownSession, Instant, Resolution> whenDue) {
        var found = presented.authoritative() ? lookup.read(presented.token()) : lookup.find(presented.token());
        return switch (found) {
            case Found.Unrecognised _ -> new Resolution.Unrecognised();
            case Found.Nothing _ -> new Resolution.Over();
            case KnownSession known -> judge(known, presented.by(), whenDue);
        };
    }

    private Resolution judge(KnownSession known, Client by, BiFunction<KnownSession, Instant, Resolution> whenDue) {
        var now = clock.instant();
        var resolution = switch (known.signedIn().session().standingAt(now, policy)) {
            case Standing.Over _ -> new Resolution.Over();
            case Standing.Live _ -> current(known, now);
            case Standing.DueForRenewal _ -> whenDue.apply(known, now);
        };
        if (resolution instanceof Resolution.Good good) {
            note(good.known(), by, now);
        }
        return resolution;
    }

    private void note(KnownSession known, Client by, Instant now) {
        var session = known.signedIn().session();
        session.seenAt(now, by, policy)
                .filter(_ -> known.isToBeNoted())
                .ifPresent(sighting -> sightings.note(session, sighting));
    }

    private Resolution renew(KnownSession known, Instant now) {
        var due = known.signedIn().session();
        var renewed = due.renewedAt(now, policy);
        return sessions.renew(due, renewed)
                .map(session -> renewed(known, session, session.equals(renewed), now))
                .orElseGet(Resolution.OverMeanwhile::new);
    }

    /** Somebody else may have renewed it at the same moment. */
    private Resolution renewed(KnownSession due, Session session, boolean byThis, Instant now) {
        var known = new KnownSession(due.signedIn().with(session));
        return byThis ? new Resolution.Renewed(known, isFresh(session, now)) : current(known, now);
    }

    private Resolution current(KnownSession known, Instant now) {
        return new Resolution.Current(known, isFresh(known.signedIn().session(), now));
    }

    private boolean isFresh(Session session, Instant now) {
        return session.lifetime().isFreshAt(now, policy);
    }
}
