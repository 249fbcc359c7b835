package dev.latchkey.http.session;

import static dev.latchkey.http.web.Access.AUTHORITATIVE;
import static dev.latchkey.http.web.Access.FRESH;

import com.google.inject.Inject;
import dev.latchkey.application.Overloaded;
import dev.latchkey.application.session.ListSessions;
import dev.latchkey.application.session.RevokeOtherSessions;
import dev.latchkey.application.session.RevokeSession;
import dev.latchkey.application.session.RevokeSessions;
import dev.latchkey.application.session.SignOut;
import dev.latchkey.domain.session.SessionId;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.Fields;
import dev.latchkey.http.web.Guard;
import dev.latchkey.http.web.Problems;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import dev.latchkey.http.web.SessionCookie;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;

/** Seeing and ending sessions (contract 5.2, 5.5, 5.6). */
final class SessionRoutes implements RouteGroup {

    private static final Map<String, Boolean> DONE = Map.of("status", true);
    private static final Map<String, Boolean> SIGNED_OUT = Map.of("success", true);

    private final Guard guard;
    private final SessionCookie cookie;
    private final ListSessions listSessions;
    private final RevokeSession revokeSession;
    private final RevokeSessions revokeSessions;
    private final RevokeOtherSessions revokeOtherSessions;
    private final SignOut signOut;

    @Inject
    SessionRoutes(
            Guard guard,
            SessionCookie cookie,
            ListSessions listSessions,
            RevokeSession revokeSession,
            RevokeSessions revokeSessions,
            RevokeOtherSessions revokeOtherSessions,
            SignOut signOut) {
        this.guard = guard;
        this.cookie = cookie;
        this.listSessions = listSessions;
        this.revokeSession = revokeSession;
        this.revokeSessions = revokeSessions;
        this.revokeOtherSessions = revokeOtherSessions;
        this.signOut = signOut;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/api/auth/get-session").open(this::show);
        routes.post("/api/auth/get-session").open(this::refuseDeferredRefresh);
        routes.get("/api/auth/list-sessions").guarded(FRESH, this::list);
        routes.post("/api/auth/revoke-session").reading(RevokeJson::of).guarded(AUTHORITATIVE, this::revoke);
        routes.post("/api/auth/revoke-sessions").guarded(AUTHORITATIVE, this::revokeAll);
        routes.post("/api/auth/revoke-other-sessions").guarded(AUTHORITATIVE, this::revokeOthers);
        routes.post("/api/auth/update-session").reading(SessionRoutes::anything).guarded(AUTHORITATIVE, this::update);
        routes.post("/api/auth/sign-out").open(this::signOut);
    }

    /** Not being signed in is an answer, not an error: {@code null}. */
    private void show(Context ctx) {
        recognise(ctx)
                .map(CurrentSessionJson::of)
                .ifPresentOrElse(
                        ctx::json, () -> ctx.contentType("application/json").result("null"));
    }

    private Optional<Asker> recognise(Context ctx) {
        try {
            return guard.recognise(ctx);
        } catch (Rejected | Overloaded answeredElsewhere) {
            throw answeredElsewhere;
        } catch (RuntimeException failure) {
            throw new Rejected(Problems.sessionUnreadable(), failure);
        }
    }

    private void refuseDeferredRefresh(Context ctx) {
        throw new Rejected(Problems.deferredRefreshIsOff());
    }

    private void list(Context ctx, Asker asker) {
        ctx.json(listSessions.list(asker.user().id()).stream()
                .map(SessionJson::of)
                .toList());
    }

    private void revoke(Context ctx, RevokeJson body, Asker asker) {
        body.session().ifPresent(session -> revoke(ctx, session, asker));
        ctx.json(DONE);
    }

    private void revoke(Context ctx, SessionId session, Asker asker) {
        revokeSession.revoke(new RevokeSession.Command(asker.user().id(), session));
        if (session.equals(asker.session().id())) {
            cookie.clear(ctx);
        }
    }

    private void revokeAll(Context ctx, Asker asker) {
        revokeSessions.revokeAll(asker.user().id());
        cookie.clear(ctx);
        ctx.json(DONE);
    }

    private void revokeOthers(Context ctx, Asker asker) {
        revokeOtherSessions.revokeOthers(new RevokeOtherSessions.Command(
                asker.user().id(), asker.session().id()));
        ctx.json(DONE);
    }

    private static Fields anything(Fields fields) {
        fields.anything();
        return fields;
    }

    /** A session has nothing that its owner may set: whatever is sent is ignored, and so nothing is left (contract 5.7). */
    private void update(Context ctx, Fields body, Asker asker) {
        throw new Rejected(Problems.noFieldsToUpdate());
    }

    /** Of two cookies one was planted; the session of neither is to outlive this. */
    private void signOut(Context ctx) {
        cookie.allPresentedIn(ctx).forEach(signOut::signOut);
        cookie.clear(ctx);
        ctx.json(SIGNED_OUT);
    }
}
