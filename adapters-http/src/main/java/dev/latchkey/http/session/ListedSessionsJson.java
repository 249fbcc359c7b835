package dev.latchkey.http.session;

import dev.latchkey.application.session.ListSessions.Listed;
import dev.latchkey.domain.session.SessionId;
import java.util.List;

/** Where somebody is signed in, the newest session first. */
record ListedSessionsJson(List<ListedSessionJson> sessions) {

    static ListedSessionsJson of(List<Listed> sessions, SessionId current, UserAgents agents) {
        return new ListedSessionsJson(sessions.stream()
                .map(listed -> ListedSessionJson.of(listed, current, agents))
                .toList());
    }
}
