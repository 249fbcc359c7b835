package dev.latchkey.http.web;

import dev.latchkey.application.Limit;
import dev.latchkey.application.Limits;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * How often the clients of one network may call one path (contract 9.1). What one account may be tried is limited where
 * it is tried.
 */
final class RateLimits {

    private static final Limit CALLS = new Limit("calls", 100, Duration.ofSeconds(10));
    private static final Limit PROOFS = new Limit("calls that check a secret", 3, Duration.ofSeconds(10));
    private static final Limit MAILS = new Limit("calls that send mail", 3, Duration.ofSeconds(60));

    private static final Pattern CHECKS_A_SECRET =
            Pattern.compile("/api/auth/(?:sign-in.*|sign-up.*|change-password|change-email|verify-password|delete-user"
                    + "|reset-password)");
    private static final Pattern SENDS_MAIL =
            Pattern.compile("/api/auth/(?:request-password-reset|send-verification-email|forget-password).*");

    private final Limits limits;
    private final Clients clients;
    private final UnaryOperator<String> pathOf;

    /**
     * Limits calls.
     *
     * @param pathOf the path of the route that a request means; one and the same for all that mean none
     */
    RateLimits(Limits limits, Clients clients, UnaryOperator<String> pathOf) {
        this.limits = limits;
        this.clients = clients;
        this.pathOf = pathOf;
    }

    /** Before it is even known whether there is such a route. */
    void check(Context ctx) {
        var path = pathOf.apply(ctx.path());
        limits.take(limitOf(path), clients.limitedOf(ctx).network() + " " + path);
    }

    private static Limit limitOf(String path) {
        if (CHECKS_A_SECRET.matcher(path).matches()) {
            return PROOFS;
        }
        return SENDS_MAIL.matcher(path).matches() ? MAILS : CALLS;
    }
}
