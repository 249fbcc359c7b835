package dev.latchkey.http.session;

import dev.latchkey.domain.session.SessionId;
import dev.latchkey.http.web.Fields;
import java.util.Optional;

/**
 * What a caller sends to end a session that the list shows them (RPC 3.2).
 *
 * @param session empty when what was sent cannot be the id of a session
 */
record RevokeSessionJson(Optional<SessionId> session) {

    static RevokeSessionJson of(Fields fields) {
        return new RevokeSessionJson(SessionId.parse(fields.filledText("sessionId")));
    }
}
