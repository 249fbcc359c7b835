package dev.latchkey.http;

import dev.latchkey.domain.account.User;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SignedToken;

/**
 * Somebody's browser on a page of ours: sends its session cookie along with every call, and says where it comes from.
 *
 * @param session as it was when it began
 * @param token what the cookie holds
 */
public record Browser(TestService service, User user, Session session, String cookieName, SignedToken token) {

    public Call get(String path) {
        return service.get(path).cookie(cookie());
    }

    public Call post(String path) {
        return call("POST", path);
    }

    public Call delete(String path) {
        return call("DELETE", path);
    }

    /** A call that changes something. */
    public Call call(String method, String path) {
        return service.call(method, path).cookie(cookie()).origin(TestService.BASE_URL);
    }

    /** The cookie as it stands in a request. */
    public String cookie() {
        return cookieName + "=" + token.value();
    }

    /** Whether the service still knows whose browser this is. */
    public boolean isSignedIn() {
        return !get("/api/auth/get-session").send().body().equals("null");
    }
}
