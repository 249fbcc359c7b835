package dev.latchkey.http.web;

import dev.latchkey.domain.session.SignedIn;
import dev.latchkey.domain.session.SignedToken;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The cookie that holds the token of the session: unless bearer tokens are allowed, the only way in which the secret
 * leaves the server (SR-TOK-03).
 */
public final class SessionCookie {

    private static final Duration LONGEST_LIFE = Duration.ofDays(400);

    private final BrowserCookie cookie;
    private final SnapshotCookie snapshot;
    private final BearerToken bearer;
    private final InstantSource clock;

    public SessionCookie(CookieConfig config, SnapshotCookie snapshot, BearerToken bearer, InstantSource clock) {
        this.cookie = new BrowserCookie(config, "session_token");
        this.snapshot = snapshot;
        this.bearer = bearer;
        this.clock = clock;
    }

    /** What the browser presents; empty when it is nothing, or two things. */
    public Optional<SignedToken> presentedIn(Context ctx) {
        return cookie.presentedIn(ctx).map(SignedToken::new);
    }

    /** Everything that is presented, planted or not. */
    public List<SignedToken> allPresentedIn(Context ctx) {
        return cookie.allPresentedIn(ctx).stream().map(SignedToken::new).toList();
    }

    /** What such lines of a header present. */
    public List<SignedToken> read(List<String> lines) {
        return cookie.read(lines.iterator()).stream().map(SignedToken::new).toList();
    }

    /**
     * Sets the cookie for as long as the session lives that was begun or renewed just now, or until the browser closes
     * when it is not remembered.
     */
    public void set(Context ctx, SignedToken token, SignedIn signedIn) {
        set(ctx, token, signedIn, signedIn.session().lifetime().updatedAt());
    }

    /** Sets the cookie for what is left of a session that goes on as it is (SR-COO-05). */
    public void repeat(Context ctx, SignedToken token, SignedIn signedIn) {
        set(ctx, token, signedIn, clock.instant());
    }

    private void set(Context ctx, SignedToken token, SignedIn signedIn, Instant now) {
        var lifetime = signedIn.session().lifetime();
        if (lifetime.remembered()) {
            cookie.set(ctx, token.value(), secondsOf(lifetime.remainingAt(now)));
        } else {
            cookie.setUntilTheBrowserCloses(ctx, token.value());
        }
        snapshot.set(ctx, signedIn);
        bearer.issue(ctx, token);
    }

    /**
     * Keeps what the browser carries for others in step with whose session it was found to present in this cookie.
     *
     * @param signedIn empty when that is nobody, or the cookies are to be left as they are
     */
    public void follow(Context ctx, Optional<SignedIn> signedIn) {
        snapshot.follow(ctx, bearer.presentedIn(ctx).isEmpty() ? signedIn : Optional.empty());
    }

    /** Makes the browser forget the cookie. */
    public void clear(Context ctx) {
        cookie.clear(ctx);
        snapshot.clear(ctx);
        bearer.withdraw(ctx);
    }

    private static long secondsOf(Duration remaining) {
        return Math.min(remaining.toSeconds(), LONGEST_LIFE.toSeconds());
    }
}
