package dev.latchkey.http.session;

import com.google.inject.Inject;
import dev.latchkey.application.session.ListSessions;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.ProcedureGroup;
import dev.latchkey.http.web.Procedures;
import io.javalin.http.Context;

/** Seeing and ending sessions, for the pages about one's account (RPC 3.1, 3.2). */
final class SessionProcedures implements ProcedureGroup {

    private final ListSessions listSessions;

    @Inject
    SessionProcedures(ListSessions listSessions) {
        this.listSessions = listSessions;
    }

    @Override
    public void addTo(Procedures procedures) {
        procedures.query("listSessions", this::list);
    }

    private void list(Context ctx, Asker asker) {
        var sessions = listSessions.list(asker.user().id());
        ctx.json(ListedSessionsJson.of(sessions, asker.session().id()));
    }
}
