package dev.latchkey.http.session;

import dev.latchkey.domain.session.SessionId;
import dev.latchkey.http.web.Fields;
import java.util.Optional;

/**
 * What a caller sends to end a session.
 *
 * @param session empty when what was sent cannot be the id of a session
 */
record RevokeJson(Optional<SessionId> session) {

    static RevokeJson of(Fields fields) {
        return new RevokeJson(SessionId.parse(fields.text("token")));
    }
}
