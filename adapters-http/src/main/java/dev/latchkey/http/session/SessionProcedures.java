package dev.latchkey.http.session;

import com.google.inject.Inject;
import dev.latchkey.application.session.ListSessions;
import dev.latchkey.application.session.RevokeSession;
import dev.latchkey.domain.revocation.Effect;
import dev.latchkey.domain.session.SessionId;
import dev.latchkey.http.web.AccountCookies;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.EffectJson;
import dev.latchkey.http.web.Problems;
import dev.latchkey.http.web.ProcedureGroup;
import dev.latchkey.http.web.Procedures;
import dev.latchkey.http.web.Rejected;
import io.javalin.http.Context;

/** Seeing and ending sessions, for the pages about one's account (RPC 3.1, 3.2). */
final class SessionProcedures implements ProcedureGroup {

    private final ListSessions listSessions;
    private final RevokeSession revokeSession;
    private final AccountCookies cookies;
    private final UserAgents agents;

    @Inject
    SessionProcedures(
            ListSessions listSessions, RevokeSession revokeSession, AccountCookies cookies, UserAgents agents) {
        this.listSessions = listSessions;
        this.revokeSession = revokeSession;
        this.cookies = cookies;
        this.agents = agents;
    }

    @Override
    public void addTo(Procedures procedures) {
        procedures.query("listSessions", this::list);
        procedures.mutation("revokeSession", RevokeSessionJson::of, this::revoke);
    }

    private void list(Context ctx, Asker asker) {
        var sessions = listSessions.list(asker.user().id());
        ctx.json(ListedSessionsJson.of(sessions, asker.session().id(), agents));
    }

    private void revoke(Context ctx, RevokeSessionJson body, Asker asker) {
        var session = body.session().orElseThrow(() -> new Rejected(Problems.unknownSession()));
        var effect = revoke(session, asker);
        var isCurrent = session.equals(asker.session().id());
        if (isCurrent) {
            cookies.forgetSession(ctx);
        }
        ctx.json(new RevokedSessionJson(true, isCurrent, EffectJson.of(effect)));
    }

    private Effect revoke(SessionId session, Asker asker) {
        var revoked =
                revokeSession.revoke(new RevokeSession.Command(asker.user().id(), session));
        if (!revoked.value()) {
            throw new Rejected(Problems.unknownSession());
        }
        return revoked.effect();
    }
}
