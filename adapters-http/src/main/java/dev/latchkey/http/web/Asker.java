package dev.latchkey.http.web;

import dev.latchkey.application.session.KnownSession;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SignedIn;
import dev.latchkey.domain.session.SignedToken;

/**
 * Whoever makes a call, as the session in their cookie says.
 *
 * @param known the session, and what is known of it
 * @param fresh whether they proved lately who they are
 * @param due whether their session should be renewed, and was not
 * @param token what they presented
 */
public record Asker(KnownSession known, boolean fresh, boolean due, SignedToken token) {

    public SignedIn signedIn() {
        return known.signedIn();
    }

    public User user() {
        return signedIn().user();
    }

    public Session session() {
        return signedIn().session();
    }
}
