package dev.latchkey.http.session;

import dev.latchkey.http.web.Asker;
import dev.latchkey.http.web.UserJson;

/** Whoever is asking, and their session. */
record SignedInJson(SessionJson session, UserJson user) {

    static SignedInJson of(Asker asker) {
        return new SignedInJson(SessionJson.of(asker.session()), UserJson.of(asker.user()));
    }
}
