package dev.latchkey.http.session;

import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionId;
import java.util.List;

/** Where somebody is signed in, the newest session first. */
record ListedSessionsJson(List<ListedSessionJson> sessions) {

    static ListedSessionsJson of(List<Session> sessions, SessionId current) {
        return new ListedSessionsJson(sessions.stream()
                .map(session -> ListedSessionJson.of(session, current))
                .toList());
    }
}
