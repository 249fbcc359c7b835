package dev.latchkey.http.web;

import dev.latchkey.application.device.KeepDevice;
import dev.latchkey.application.session.InspectSession;
import dev.latchkey.application.session.ResolveSession;
import dev.latchkey.application.session.ResolveSession.Presented;
import dev.latchkey.application.session.ResolveSession.Resolution;
import dev.latchkey.domain.session.SignedIn;
import dev.latchkey.domain.session.SignedToken;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Knows who is asking, and lets in whom a call admits; keeps the cookie in step with the session on the way. */
public final class Guard {

    private final ResolveSession resolveSession;
    private final InspectSession inspectSession;
    private final Clients clients;
    private final BearerToken bearer;
    private final SessionCookie cookie;
    private final DeviceCookie device;
    private final KeepDevice keepDevice;
    private final boolean renewalDeferred;

    /**
     * A guard over these sessions.
     *
     * @param renewalDeferred whether only the call that is made for it renews a session that is due (contract 3.4)
     */
    public Guard(
            ResolveSession resolveSession,
            InspectSession inspectSession,
            Clients clients,
            BearerToken bearer,
            SessionCookie cookie,
            DeviceCookie device,
            KeepDevice keepDevice,
            boolean renewalDeferred) {
        this.resolveSession = resolveSession;
        this.inspectSession = inspectSession;
        this.clients = clients;
        this.bearer = bearer;
        this.cookie = cookie;
        this.device = device;
        this.keepDevice = keepDevice;
        this.renewalDeferred = renewalDeferred;
    }

    /** Whoever is asking, if the call admits them; otherwise the request is rejected. */
    Asker admit(Context ctx, Access access) {
        var asker =
                recognise(ctx, access == Access.AUTHORITATIVE).orElseThrow(() -> new Rejected(Problems.unauthorized()));
        return access == Access.FRESH ? requireFresh(asker) : asker;
    }

    private static Asker requireFresh(Asker asker) {
        if (!asker.fresh()) {
            throw new Rejected(Problems.notFresh());
        }
        return asker;
    }

    /** Whoever is asking; empty when they are not signed in, or not any more. Renews the session unless that is deferred. */
    public Optional<Asker> recognise(Context ctx) {
        return recognise(ctx, false);
    }

    private Optional<Asker> recognise(Context ctx, boolean authoritative) {
        return renewalDeferred ? inspect(ctx, authoritative) : renew(ctx, authoritative);
    }

    /**
     * Whoever is asking, in a session that is renewed if that is due.
     *
     * @param authoritative whether only what is stored at this moment counts
     */
    public Optional<Asker> renew(Context ctx, boolean authoritative) {
        return recognise(ctx, authoritative, resolveSession::resolve);
    }

    /**
     * Whoever is asking, in a session that stays as it is.
     *
     * @param authoritative whether only what is stored at this moment counts
     */
    public Optional<Asker> inspect(Context ctx, boolean authoritative) {
        return recognise(ctx, authoritative, inspectSession::inspect);
    }

    /** Who was found to be asking, in a session that is renewed now if that is due and not deferred. */
    Asker renewed(Context ctx, Asker asker) {
        return renewalDeferred || !asker.due()
                ? asker
                : renew(ctx, true).orElseThrow(() -> new Rejected(Problems.unauthorized()));
    }

    /** What we did not sign counts as not sent; a bearer token that we did sign counts in the place of the cookie. */
    private Optional<Asker> recognise(Context ctx, boolean authoritative, Function<Presented, Resolution> resolver) {
        var client = clients.of(ctx);
        for (var presented : presentedIn(ctx)) {
            var resolution = resolver.apply(new Presented(presented, client, authoritative));
            if (!(resolution instanceof Resolution.Unrecognised)) {
                return asker(ctx, resolution, presented);
            }
        }
        return Optional.empty();
    }

    private List<SignedToken> presentedIn(Context ctx) {
        var presented = new ArrayList<SignedToken>(2);
        bearer.presentedIn(ctx).ifPresent(presented::add);
        cookie.presentedIn(ctx).ifPresent(presented::add);
        return presented;
    }

    private Optional<Asker> asker(Context ctx, Resolution resolution, SignedToken presented) {
        return switch (resolution) {
            case Resolution.Unrecognised _ -> Optional.empty();
            case Resolution.Over _ -> {
                cookie.clear(ctx);
                yield Optional.empty();
            }
            case Resolution.OverMeanwhile _ -> {
                cookie.clear(ctx);
                throw new Rejected(Problems.sessionOverMeanwhile());
            }
            case Resolution.Good good -> Optional.of(asker(ctx, good, presented));
        };
    }

    private Asker asker(Context ctx, Resolution.Good good, SignedToken presented) {
        if (good instanceof Resolution.Renewed) {
            keep(ctx, presented, good.known().signedIn());
        }
        return new Asker(good.known(), good.fresh(), good instanceof Resolution.Due, presented);
    }

    /** Both cookies live on together (W10). */
    private void keep(Context ctx, SignedToken presented, SignedIn signedIn) {
        cookie.set(ctx, presented, signedIn);
        device.presentedIn(ctx)
                .map(secret -> keepDevice.keep(
                        new KeepDevice.Command(secret, signedIn.session().id())))
                .ifPresent(pass -> device.follow(ctx, pass));
    }

    /** Everything that is presented, planted or not. */
    public List<SignedToken> allPresentedIn(Context ctx) {
        return Stream.concat(bearer.presentedIn(ctx).stream(), cookie.allPresentedIn(ctx).stream())
                .toList();
    }
}
