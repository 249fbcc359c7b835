package dev.latchkey.http.device;

import dev.latchkey.domain.device.AccountChoice;
import dev.latchkey.domain.session.SessionId;
import dev.latchkey.http.web.Fields;
import java.util.Optional;

/**
 * Which account a caller means, by the session in which it is signed in.
 *
 * @param choice empty when what was sent cannot be the id of a session
 */
record ChoiceJson(Optional<AccountChoice> choice) {

    static ChoiceJson of(Fields fields) {
        return new ChoiceJson(SessionId.parse(fields.text("sessionToken")).map(AccountChoice.BySession::new));
    }
}
