package dev.latchkey.http.web;

import dev.latchkey.domain.session.Lifetime;
import dev.latchkey.domain.session.SignedToken;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cookie that holds the token of the session: unless bearer tokens are allowed, the only way in which the secret
 * leaves the server (SR-TOK-03).
 */
public final class SessionCookie {

    private static final Duration LONGEST_LIFE = Duration.ofDays(400);

    private final String name;
    private final String attributes;
    private final BearerToken bearer;
    private final InstantSource clock;

    public SessionCookie(CookieConfig config, BearerToken bearer, InstantSource clock) {
        this.name = config.nameOf("session_token");
        this.attributes = config.attributes();
        this.bearer = bearer;
        this.clock = clock;
    }

    /**
     * What the browser presents; empty when it presents nothing, and also when it presents two, of which one would be
     * planted (SR-COO-03).
     */
    public Optional<SignedToken> presentedIn(Context ctx) {
        var all = allPresentedIn(ctx);
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /**
     * Everything that is presented under our name, planted or not. Cookies are taken apart as browsers put them
     * together, at the semicolons: a parser that knows quotes would let a stray one in somebody else's cookie swallow
     * ours, or in ours hide that there are two.
     */
    public List<SignedToken> allPresentedIn(Context ctx) {
        return read(Collections.list(ctx.req().getHeaders(Header.COOKIE)));
    }

    /** What such lines of a header present. */
    List<SignedToken> read(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split(";", -1)))
                .map(SessionCookie::withoutBlanks)
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> new SignedToken(withoutQuotes(cookie.substring(name.length() + 1))))
                .toList();
    }

    /** Blanks of ASCII only: a name that begins with any other is not ours, and anybody may set it. */
    private static String withoutBlanks(String cookie) {
        return cookie.trim();
    }

    /** One pair around the whole value, as some clients put there (contract 2.3). */
    private static String withoutQuotes(String value) {
        var isQuoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return isQuoted ? value.substring(1, value.length() - 1) : value;
    }

    /**
     * Sets the cookie for as long as the session lives that was begun or renewed just now, or until the browser closes
     * when it is not remembered.
     */
    public void set(Context ctx, SignedToken token, Lifetime lifetime) {
        set(ctx, token, lifetime, lifetime.updatedAt());
    }

    /** Sets the cookie once more, for what is left of a session that goes on as it is (SR-COO-05). */
    public void repeat(Context ctx, SignedToken token, Lifetime lifetime) {
        set(ctx, token, lifetime, clock.instant());
    }

    private void set(Context ctx, SignedToken token, Lifetime lifetime, Instant now) {
        var maxAge = lifetime.remembered() ? "; Max-Age=" + secondsOf(lifetime.remainingAt(now)) : "";
        put(ctx, name + "=" + token.value() + maxAge + attributes);
        bearer.issue(ctx, token);
    }

    /** Makes the browser forget the cookie (SR-COO-06). */
    public void clear(Context ctx) {
        put(ctx, name + "=; Max-Age=0" + attributes);
        bearer.withdraw(ctx);
    }

    private static long secondsOf(Duration remaining) {
        return Math.min(remaining.toSeconds(), LONGEST_LIFE.toSeconds());
    }

    /** In the place of an earlier line for the same cookie: browsers are told once what to keep. */
    private void put(Context ctx, String line) {
        var others = ctx.res().getHeaders(Header.SET_COOKIE).stream().filter(set -> !set.startsWith(name + "="));
        var lines = Stream.concat(others, Stream.of(line)).toList();
        ctx.res().setHeader(Header.SET_COOKIE, null);
        lines.forEach(each -> ctx.res().addHeader(Header.SET_COOKIE, each));
    }
}
