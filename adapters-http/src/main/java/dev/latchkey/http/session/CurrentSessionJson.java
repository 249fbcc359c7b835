package dev.latchkey.http.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.latchkey.domain.session.SignedIn;
import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.SessionJson;
import dev.latchkey.http.web.UserJson;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is asking, and their session.
 *
 * @param needsRefresh whether the client is to ask for a renewal now; left out where that is not its task (contract 3.4)
 */
record CurrentSessionJson(
        SessionJson session,
        UserJson user,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean needsRefresh) {

    static CurrentSessionJson of(SignedIn signedIn) {
        return new CurrentSessionJson(SessionJson.of(signedIn.session()), UserJson.of(signedIn.user()), null);
    }

    /** A session that is not remembered never needs a renewal, and nothing is said of it. */
    static CurrentSessionJson withNeed(Asker asker) {
        var remembered = asker.session().lifetime().remembered();
        return new CurrentSessionJson(
                SessionJson.of(asker.session()), UserJson.of(asker.user()), remembered ? asker.due() : null);
    }
}
