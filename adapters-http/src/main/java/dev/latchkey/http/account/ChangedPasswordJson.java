package dev.latchkey.http.account;

import dev.latchkey.application.device.Begun;
import dev.latchkey.domain.account.User;
import dev.latchkey.http.web.UserJson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has another password now.
 *
 * @param token the id of the session that began in the place of all others; null when they go on
 */
record ChangedPasswordJson(@Nullable String token, UserJson user) {

    static ChangedPasswordJson of(Optional<Begun> begun, User user) {
        var token = begun.map(it -> it.session().id().value()).orElse(null);
        return new ChangedPasswordJson(token, UserJson.of(user));
    }
}
