package dev.latchkey.http.session;

import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.UserJson;

/** Whoever is asking, and their session. */
record CurrentSessionJson(SessionJson session, UserJson user) {

    static CurrentSessionJson of(Asker asker) {
        return new CurrentSessionJson(SessionJson.of(asker.session()), UserJson.of(asker.user()));
    }
}
