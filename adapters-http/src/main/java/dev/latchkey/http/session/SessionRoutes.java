package dev.latchkey.http.session;

import static dev.latchkey.http.web.Access.AUTHORITATIVE;
import static dev.latchkey.http.web.Access.FRESH;

import com.google.inject.Inject;
import dev.latchkey.application.Overloaded;
import dev.latchkey.application.session.ListSessions;
import dev.latchkey.application.session.RevokeOtherSessions;
import dev.latchkey.application.session.RevokeSession;
import dev.latchkey.application.session.RevokeSessions;
import dev.latchkey.domain.session.SessionId;
import dev.latchkey.http.web.AccountCookies;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.Fields;
import dev.latchkey.http.web.Guard;
import dev.latchkey.http.web.HttpConfig;
import dev.latchkey.http.web.Problems;
import dev.latchkey.http.web.Query;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import dev.latchkey.http.web.SessionJson;
import dev.latchkey.http.web.StatusJson;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Optional;
import java.util.function.Function;

/** Seeing and ending sessions (contract 5.2, 5.6). */
final class SessionRoutes implements RouteGroup {

    private final Guard guard;
    private final AccountCookies cookies;
    private final ListSessions listSessions;
    private final RevokeSession revokeSession;
    private final RevokeSessions revokeSessions;
    private final RevokeOtherSessions revokeOtherSessions;
    private final boolean renewalDeferred;

    @Inject
    SessionRoutes(
            Guard guard,
            AccountCookies cookies,
            ListSessions listSessions,
            RevokeSession revokeSession,
            RevokeSessions revokeSessions,
            RevokeOtherSessions revokeOtherSessions,
            HttpConfig config) {
        this.guard = guard;
        this.cookies = cookies;
        this.listSessions = listSessions;
        this.revokeSession = revokeSession;
        this.revokeSessions = revokeSessions;
        this.revokeOtherSessions = revokeOtherSessions;
        this.renewalDeferred = config.renewalDeferred();
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/api/auth/get-session").open(this::show);
        routes.post("/api/auth/get-session").open(this::renew);
        routes.get("/api/auth/list-sessions").guarded(FRESH, this::list);
        routes.post("/api/auth/revoke-session").reading(RevokeJson::of).guarded(AUTHORITATIVE, this::revoke);
        routes.post("/api/auth/revoke-sessions").guarded(AUTHORITATIVE, this::revokeAll);
        routes.post("/api/auth/revoke-other-sessions").guarded(AUTHORITATIVE, this::revokeOthers);
        routes.post("/api/auth/update-session").reading(SessionRoutes::anything).guarded(AUTHORITATIVE, this::update);
    }

    private void show(Context ctx) {
        if (refusesRenewal(ctx)) {
            answer(ctx, reading(ctx, guard::inspect).map(CurrentSessionJson::of));
        } else if (renewalDeferred) {
            answer(ctx, reading(ctx, guard::inspect).map(CurrentSessionJson::withNeed));
        } else {
            answer(ctx, reading(ctx, guard::renew).map(CurrentSessionJson::of));
        }
    }

    private void renew(Context ctx) {
        if (!renewalDeferred) {
            ctx.header(Header.ALLOW, "GET");
            throw new Rejected(Problems.deferredRefreshIsOff());
        }
        Function<Context, Optional<Asker>> recognition = refusesRenewal(ctx) ? guard::inspect : guard::renew;
        answer(ctx, reading(ctx, recognition).map(CurrentSessionJson::of));
    }

    private static boolean refusesRenewal(Context ctx) {
        return Query.of(ctx).says("disableRefresh");
    }

    /** Not being signed in is an answer, not an error: {@code null}. */
    private static void answer(Context ctx, Optional<CurrentSessionJson> current) {
        current.ifPresentOrElse(
                ctx::json, () -> ctx.contentType("application/json").result("null"));
    }

    private static Optional<Asker> reading(Context ctx, Function<Context, Optional<Asker>> guard) {
        try {
            return guard.apply(ctx);
        } catch (Rejected | Overloaded answeredElsewhere) {
            throw answeredElsewhere;
        } catch (RuntimeException failure) {
            throw new Rejected(Problems.sessionUnreadable(), failure);
        }
    }

    private void list(Context ctx, Asker asker) {
        ctx.json(listSessions.list(asker.user().id()).stream()
                .map(ListSessions.Listed::session)
                .map(SessionJson::of)
                .toList());
    }

    private void revoke(Context ctx, RevokeJson body, Asker asker) {
        body.session().ifPresent(session -> revoke(ctx, session, asker));
        ctx.json(StatusJson.DONE);
    }

    private void revoke(Context ctx, SessionId session, Asker asker) {
        revokeSession.revoke(new RevokeSession.Command(asker.user().id(), session));
        if (session.equals(asker.session().id())) {
            cookies.forgetSession(ctx);
        }
    }

    private void revokeAll(Context ctx, Asker asker) {
        revokeSessions.revokeAll(asker.user().id());
        cookies.forgetSession(ctx);
        ctx.json(StatusJson.DONE);
    }

    private void revokeOthers(Context ctx, Asker asker) {
        revokeOtherSessions.revokeOthers(new RevokeOtherSessions.Command(
                asker.user().id(), asker.session().id()));
        ctx.json(StatusJson.DONE);
    }

    private static Fields anything(Fields fields) {
        fields.anything();
        return fields;
    }

    /** A session has nothing that its owner may set: whatever is sent is ignored, and so nothing is left (contract 5.7). */
    private void update(Context ctx, Fields body, Asker asker) {
        throw new Rejected(Problems.noFieldsToUpdate());
    }
}
