package dev.latchkey.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A browser on pages of ours with which several people sign in. It keeps the cookies that it is given and sends them with
 * every call, as browsers do.
 */
public final class SharedBrowser {

    /** What the cookies are called that it gets from a service about which nothing is set. */
    public static final String SESSION = "latchkey.session_token";

    public static final String DEVICE = "latchkey.device";

    private static final String PASSWORD = "correct horse";

    private final TestService service;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    SharedBrowser(TestService service) {
        this.service = service;
    }

    /** Another one with the same cookies: a tab whose calls are under way at the same time, or a thief. */
    public SharedBrowser copy() {
        var copy = new SharedBrowser(service);
        copy.cookies.putAll(cookies);
        return copy;
    }

    /** Signs up somebody new who has this mailbox. */
    public Account signUp(String mailbox) {
        return accountIn(trySignUp(mailbox));
    }

    public Answer trySignUp(String mailbox) {
        return post("/api/auth/sign-up/email", """
                {"name": "The %s", "email": "%s@example.com", "password": "%s"}""".formatted(mailbox, mailbox, PASSWORD));
    }

    /** Signs in whoever has this mailbox. */
    public Account signIn(String mailbox) {
        return accountIn(trySignIn(mailbox));
    }

    public Answer trySignIn(String mailbox) {
        return signIn(mailbox, true);
    }

    /** Signs in whoever has this mailbox for as long as the browser is open. */
    public Account signInForNow(String mailbox) {
        return accountIn(signIn(mailbox, false));
    }

    private Answer signIn(String mailbox, boolean remembered) {
        return post("/api/auth/sign-in/email", """
                {"email": "%s@example.com", "password": "%s", "rememberMe": %s}""".formatted(mailbox, PASSWORD, remembered));
    }

    private static Account accountIn(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return new Account(
                answer.json().at("/user/id").textValue(),
                answer.json().at("/token").textValue());
    }

    public Answer get(String path) {
        return keep(with(service.get(path)).send());
    }

    /** A change of which nothing more is told. */
    public Answer post(String path) {
        return keep(onOurPage(path).send());
    }

    public Answer post(String path, String json) {
        return keep(onOurPage(path).json(json).send());
    }

    /** A call from a page of ours that is still to be sent; what it is answered is not kept. */
    public Call onOurPage(String path) {
        return with(service.post(path)).origin(TestService.BASE_URL);
    }

    /** A call with all cookies that is still to be sent; what it is answered is not kept. */
    public Call with(Call call) {
        return cookies.isEmpty() ? call : call.cookie(cookies());
    }

    /** The cookies as they stand in a request. */
    public String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private Answer keep(Answer answer) {
        answer.setCookies().forEach(this::keep);
        return answer;
    }

    private void keep(String line) {
        var name = line.substring(0, line.indexOf('='));
        var value = line.substring(name.length() + 1, line.indexOf(';'));
        if (line.contains("; Max-Age=0;")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    /** Loses a cookie, or is made to hold another value in it. */
    public SharedBrowser holding(String name, @Nullable String value) {
        if (value == null) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
        return this;
    }

    /** What it holds in this cookie. */
    public String valueOf(String name) {
        return Objects.requireNonNull(cookies.get(name), name);
    }

    public boolean holds(String name) {
        return cookies.containsKey(name);
    }

    /** The user who is signed in; empty when nobody is. */
    public String activeUser() {
        return get("/api/auth/get-session").json().at("/user/id").asText();
    }

    /** The users who are signed in on the device that it proves to be, in order. */
    public List<String> users() {
        return StreamSupport.stream(
                        get("/api/auth/multi-session/list-device-sessions")
                                .json()
                                .spliterator(),
                        false)
                .map(signedIn -> signedIn.at("/user/id").asText())
                .toList();
    }

    public Answer switchTo(Account account) {
        return post("/api/auth/multi-session/set-active", account.bySession());
    }

    public Answer remove(Account account) {
        return post("/api/auth/multi-session/revoke", account.bySession());
    }

    /**
     * Somebody who has signed in.
     *
     * @param session the id of their session
     */
    public record Account(String user, String session) {

        /** What a call is told to choose this account by its session. */
        public String bySession() {
            return "{\"sessionToken\": \"%s\"}".formatted(session);
        }

        /** What a procedure is told to choose this account by its user. */
        public String byUser() {
            return "{\"userId\": \"%s\"}".formatted(user);
        }
    }
}
