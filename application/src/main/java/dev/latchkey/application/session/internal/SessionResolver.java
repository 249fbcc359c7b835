package dev.latchkey.application.session.internal;

import dev.latchkey.application.session.InspectSession;
import dev.latchkey.application.session.ResolveSession;
import dev.latchkey.application.session.SessionLookup;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.Sightings;
import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.domain.session.Client;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionPolicy;
import dev.latchkey.domain.session.SessionToken;
import dev.latchkey.domain.session.SignedIn;
import dev.latchkey.domain.session.Standing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;

/** Carries out {@link ResolveSession} and {@link InspectSession}. */
public final class SessionResolver implements ResolveSession, InspectSession {

    private final TokenSigner signer;
    private final SessionLookup lookup;
    private final Sessions sessions;
    private final Sightings sightings;
    private final SessionPolicy policy;
    private final InstantSource clock;

    /** Resolves what the signer recognises, under this policy and by this clock. */
    public SessionResolver(
            TokenSigner signer,
            SessionLookup lookup,
            Sessions sessions,
            Sightings sightings,
            SessionPolicy policy,
            InstantSource clock) {
        this.signer = signer;
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
        return judge(presented, (signedIn, now) -> new Resolution.Due(signedIn, isFresh(signedIn, now)));
    }

    private Resolution judge(Presented presented, BiFunction<SignedIn, Instant, Resolution> whenDue) {
        var now = clock.instant();
        var resolution = signer.open(presented.token())
                .map(token -> judge(token, now, whenDue))
                .orElseGet(Resolution.Unrecognised::new);
        if (resolution instanceof Resolution.Good good) {
            note(good.signedIn().session(), presented.by(), now);
        }
        return resolution;
    }

    private void note(Session session, Client by, Instant now) {
        session.seenAt(now, by, policy).ifPresent(sighting -> sightings.note(session, sighting));
    }

    private Resolution judge(SessionToken token, Instant now, BiFunction<SignedIn, Instant, Resolution> whenDue) {
        return lookup.find(token.hash())
                .map(signedIn -> judge(signedIn, now, whenDue))
                .orElseGet(Resolution.Over::new);
    }

    private Resolution judge(SignedIn signedIn, Instant now, BiFunction<SignedIn, Instant, Resolution> whenDue) {
        return switch (signedIn.session().standingAt(now, policy)) {
            case Standing.Over _ -> new Resolution.Over();
            case Standing.Live _ -> current(signedIn, now);
            case Standing.DueForRenewal _ -> whenDue.apply(signedIn, now);
        };
    }

    private Resolution renew(SignedIn signedIn, Instant now) {
        var renewed = signedIn.session().renewedAt(now, policy);
        return sessions.renew(signedIn.session(), renewed)
                .map(signedIn::with)
                .map(after -> after.session().equals(renewed) ? renewed(after, now) : current(after, now))
                .orElseGet(Resolution.OverMeanwhile::new);
    }

    private Resolution renewed(SignedIn signedIn, Instant now) {
        return new Resolution.Renewed(signedIn, isFresh(signedIn, now));
    }

    private Resolution current(SignedIn signedIn, Instant now) {
        return new Resolution.Current(signedIn, isFresh(signedIn, now));
    }

    private boolean isFresh(SignedIn signedIn, Instant now) {
        return signedIn.session().lifetime().isFreshAt(now, policy);
    }
}
