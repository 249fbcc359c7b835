package dev.latchkey.http.session;

import static dev.latchkey.http.web.Access.AUTHORITATIVE;
import static dev.latchkey.http.web.Access.FRESH;
import static dev.latchkey.http.web.Access.SIGNED_IN;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.Inject;
import dev.latchkey.application.Overloaded;
import dev.latchkey.application.revocation.ConfirmRevocations;
import dev.latchkey.application.session.ListSessions;
import dev.latchkey.application.session.RevokeOtherSessions;
import dev.latchkey.application.session.RevokeSession;
import dev.latchkey.application.session.RevokeSessions;
import dev.latchkey.domain.revocation.Effect;
import dev.latchkey.domain.session.SessionId;
import dev.latchkey.domain.session.SignedIn;
import dev.latchkey.http.web.AccountCookies;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.Fields;
import dev.latchkey.http.web.Guard;
import dev.latchkey.http.web.HttpConfig;
import dev.latchkey.http.web.Problems;
import dev.latchkey.http.web.Query;
import dev.latchkey.http.web.Rejected;
import dev.latchkey.http.web.RevokedJson;
import dev.latchkey.http.web.RouteGroup;
import dev.latchkey.http.web.Routes;
import dev.latchkey.http.web.SessionCookie;
import dev.latchkey.http.web.SessionJson;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Optional;
import java.util.function.BiFunction;

/** Seeing and ending sessions (contract 5.2, 5.6). */
final class SessionRoutes implements RouteGroup {

    private final Guard guard;
    private final SessionCookie cookie;
    private final AccountCookies cookies;
    private final ListSessions listSessions;
    private final RevokeSession revokeSession;
    private final RevokeSessions revokeSessions;
    private final RevokeOtherSessions revokeOtherSessions;
    private final ConfirmRevocations confirmRevocations;
    private final ObjectMapper json;
    private final boolean renewalDeferred;

    @Inject
    SessionRoutes(
            Guard guard,
            SessionCookie cookie,
            AccountCookies cookies,
            ListSessions listSessions,
            RevokeSession revokeSession,
            RevokeSessions revokeSessions,
            RevokeOtherSessions revokeOtherSessions,
            ConfirmRevocations confirmRevocations,
            ObjectMapper json,
            HttpConfig config) {
        this.guard = guard;
        this.cookie = cookie;
        this.cookies = cookies;
        this.listSessions = listSessions;
        this.revokeSession = revokeSession;
        this.revokeSessions = revokeSessions;
        this.revokeOtherSessions = revokeOtherSessions;
        this.confirmRevocations = confirmRevocations;
        this.json = json;
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
        routes.post("/api/auth/update-session").reading(SessionRoutes::anything).guarded(SIGNED_IN, this::update);
    }

    private void show(Context ctx) {
        if (refusesRenewal(ctx)) {
            answer(ctx, undisturbed(ctx));
        } else if (renewalDeferred) {
            answerWithNeed(ctx, following(ctx, guard::inspect));
        } else {
            answer(ctx, following(ctx, guard::renew));
        }
    }

    private void renew(Context ctx) {
        if (!renewalDeferred) {
            ctx.header(Header.ALLOW, "GET");
            throw new Rejected(Problems.deferredRefreshIsOff());
        }
        answer(ctx, refusesRenewal(ctx) ? undisturbed(ctx) : following(ctx, guard::renew));
    }

    private static boolean refusesRenewal(Context ctx) {
        return Query.of(ctx).says("disableRefresh");
    }

    /** Who wants nothing to be renewed is given no cookie at all (contract 3.3). */
    private Optional<Asker> undisturbed(Context ctx) {
        cookie.follow(ctx, Optional.empty());
        return reading(ctx, guard::inspect);
    }

    private Optional<Asker> following(Context ctx, BiFunction<Context, Boolean, Optional<Asker>> recognition) {
        var asker = reading(ctx, recognition);
        cookie.follow(ctx, asker.map(Asker::signedIn));
        return asker;
    }

    /** Not being signed in is an answer, not an error: {@code null}. */
    private void answer(Context ctx, Optional<Asker> asker) {
        ctx.contentType(ContentType.APPLICATION_JSON);
        asker.map(Asker::known)
                .map(known -> known.rendered(this::render))
                .ifPresentOrElse(ctx::result, () -> ctx.result("null"));
    }

    private byte[] render(SignedIn signedIn) {
        try {
            return json.writeValueAsBytes(CurrentSessionJson.of(signedIn));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void answerWithNeed(Context ctx, Optional<Asker> asker) {
        asker.map(CurrentSessionJson::withNeed)
                .ifPresentOrElse(
                        ctx::json,
                        () -> ctx.contentType(ContentType.APPLICATION_JSON).result("null"));
    }

    private static Optional<Asker> reading(Context ctx, BiFunction<Context, Boolean, Optional<Asker>> guard) {
        try {
            return guard.apply(ctx, Query.of(ctx).says("disableCookieCache"));
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

    /** What can be no session's id is answered like any that is nobody's. */
    private void revoke(Context ctx, RevokeJson body, Asker asker) {
        var effect = body.session().map(session -> revoke(ctx, session, asker)).orElseGet(confirmRevocations::confirm);
        ctx.json(RevokedJson.with(effect));
    }

    private Effect revoke(Context ctx, SessionId session, Asker asker) {
        var revoked =
                revokeSession.revoke(new RevokeSession.Command(asker.user().id(), session));
        if (session.equals(asker.session().id())) {
            cookies.forgetSession(ctx);
        }
        return revoked.effect();
    }

    private void revokeAll(Context ctx, Asker asker) {
        var revoked = revokeSessions.revokeAll(asker.user().id());
        cookies.forgetSession(ctx);
        ctx.json(RevokedJson.with(revoked.effect()));
    }

    private void revokeOthers(Context ctx, Asker asker) {
        var revoked = revokeOtherSessions.revokeOthers(new RevokeOtherSessions.Command(
                asker.user().id(), asker.session().id()));
        ctx.json(RevokedJson.with(revoked.effect()));
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
