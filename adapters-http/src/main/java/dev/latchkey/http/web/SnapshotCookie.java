package dev.latchkey.http.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.application.session.SessionSnapshot;
import dev.latchkey.application.session.SnapshotPolicy;
import dev.latchkey.application.session.SnapshotSealer;
import dev.latchkey.domain.session.SignedIn;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The cookie in which browsers carry what was told of their session, for readers beside us who do not ask (contract 4).
 * It opens nothing here: no answer of ours comes from it (W3), and what it tells was found out without it, for the very
 * request whose answer sets it (W4).
 */
public final class SnapshotCookie {

    private final ChunkedCookie cookie;
    private final SnapshotPolicy policy;
    private final SnapshotSealer sealer;
    private final ObjectMapper json;
    private final InstantSource clock;

    public SnapshotCookie(
            CookieConfig config, SnapshotPolicy policy, SnapshotSealer sealer, ObjectMapper json, InstantSource clock) {
        this.cookie = new ChunkedCookie(config, "session_data");
        this.policy = policy;
        this.sealer = sealer;
        this.json = json;
        this.clock = clock;
    }

    /** Sets the cookie, if browsers are to carry one. */
    void set(Context ctx, SignedIn signedIn) {
        if (!policy.isOff()) {
            set(ctx, signedIn, told(signedIn), now());
        }
    }

    /**
     * Sets the cookie anew unless what the browser presents is just what it would be told now. Of a session that is not
     * remembered it is told only when that begins or changes, and what it presents of another is cleared (contract 3.3).
     *
     * @param signedIn who was found to be asking; empty when that is nobody, or not to be told
     */
    void follow(Context ctx, Optional<SignedIn> signedIn) {
        if (policy.isOff()) {
            cookie.clearPresented(ctx);
        } else {
            signedIn.ifPresent(asking -> follow(ctx, asking));
        }
    }

    private void follow(Context ctx, SignedIn signedIn) {
        var told = told(signedIn);
        var now = now();
        if (isGood(ctx, signedIn, told, now)) {
            return;
        }
        if (signedIn.session().lifetime().remembered()) {
            set(ctx, signedIn, told, now);
        } else {
            cookie.clearPresented(ctx);
        }
    }

    private boolean isGood(Context ctx, SignedIn signedIn, String told, Instant now) {
        return cookie.presentedIn(ctx)
                .flatMap(sealer::open)
                .filter(snapshot -> snapshot.told().equals(told))
                .filter(snapshot -> now.isBefore(snapshot.goodUntil()))
                .filter(snapshot -> !snapshot.goodUntil().isAfter(goodUntil(signedIn, now)))
                .isPresent();
    }

    private void set(Context ctx, SignedIn signedIn, String told, Instant now) {
        var goodUntil = goodUntil(signedIn, now);
        var sealed = sealer.seal(new SessionSnapshot(told, now, goodUntil));
        if (signedIn.session().lifetime().remembered()) {
            cookie.set(ctx, sealed, Duration.between(now, goodUntil).toSeconds());
        } else {
            cookie.setUntilTheBrowserCloses(ctx, sealed);
        }
    }

    /** Makes the browser forget the cookie; one that it should not carry anyway only if it does. */
    void clear(Context ctx) {
        if (policy.isOff()) {
            cookie.clearPresented(ctx);
        } else {
            cookie.clear(ctx);
        }
    }

    private Instant goodUntil(SignedIn signedIn, Instant now) {
        return policy.goodUntil(signedIn.session().lifetime(), now).truncatedTo(ChronoUnit.MILLIS);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private String told(SignedIn signedIn) {
        try {
            return json.writeValueAsString(new Told(SessionJson.of(signedIn.session()), UserJson.of(signedIn.user())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What is told of a session can be written", impossible);
        }
    }

    private record Told(SessionJson session, UserJson user) {}
}
