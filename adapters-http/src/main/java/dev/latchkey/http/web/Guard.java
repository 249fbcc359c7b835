package dev.latchkey.http.web;

import dev.latchkey.application.session.ResolveSession;
import dev.latchkey.application.session.ResolveSession.Resolution;
import dev.latchkey.domain.session.SignedToken;
import io.javalin.http.Context;
import java.util.Optional;

/** Knows who is asking, and lets in whom a call admits; keeps the cookie in step with the session on the way. */
public final class Guard {

    private final ResolveSession resolveSession;
    private final SessionCookie cookie;

    public Guard(ResolveSession resolveSession, SessionCookie cookie) {
        this.resolveSession = resolveSession;
        this.cookie = cookie;
    }

    /** Whoever is asking; empty when they are not signed in, or not any more. */
    public Optional<Asker> recognise(Context ctx) {
        return cookie.presentedIn(ctx).flatMap(presented -> recognise(ctx, presented));
    }

    /** Whoever is asking, if the call admits them; otherwise the request is rejected. */
    Asker admit(Context ctx, Access access) {
        var asker = recognise(ctx).orElseThrow(() -> new Rejected(Problems.unauthorized()));
        return switch (access) {
            case AUTHORITATIVE -> asker;
            case FRESH -> requireFresh(asker);
        };
    }

    private static Asker requireFresh(Asker asker) {
        if (!asker.fresh()) {
            throw new Rejected(Problems.notFresh());
        }
        return asker;
    }

    private Optional<Asker> recognise(Context ctx, SignedToken presented) {
        return switch (resolveSession.resolve(presented)) {
            case Resolution.Unrecognised _ -> Optional.empty();
            case Resolution.Over _ -> {
                cookie.clear(ctx);
                yield Optional.empty();
            }
            case Resolution.OverMeanwhile _ -> {
                cookie.clear(ctx);
                throw new Rejected(Problems.sessionOverMeanwhile());
            }
            case Resolution.Current(var signedIn, var fresh) -> Optional.of(new Asker(signedIn, fresh, presented));
            case Resolution.Renewed(var signedIn, var fresh) -> {
                cookie.set(ctx, presented, signedIn.session().lifetime());
                yield Optional.of(new Asker(signedIn, fresh, presented));
            }
        };
    }
}
