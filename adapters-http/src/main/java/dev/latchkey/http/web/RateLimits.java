package dev.latchkey.http.web;

import dev.latchkey.application.Limit;
import dev.latchkey.application.Limits;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * How often the clients of one network may call one path (contract 9.1). What one account may be tried is limited where
 * it is tried, and whoever calls a procedure is by {@link ProcedureLimits}.
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
    private final Paths paths;
    private final Map<String, Limit> limitOfPath = new ConcurrentHashMap<>();

    RateLimits(Limits limits, Clients clients, Paths paths) {
        this.limits = limits;
        this.clients = clients;
        this.paths = paths;
    }

    /** Before it is even known whether there is such a route. */
    void check(Context ctx) {
        if (limits instanceof Limits.None || paths.isProcedure(ctx.method(), ctx.path())) {
            return;
        }
        var path = paths.meantBy(ctx.path());
        limits.take(
                limitOfPath.computeIfAbsent(path, RateLimits::limitOf),
                clients.limitedOf(ctx).network() + " " + path);
    }

    private static Limit limitOf(String path) {
        if (CHECKS_A_SECRET.matcher(path).matches()) {
            return PROOFS;
        }
        return SENDS_MAIL.matcher(path).matches() ? MAILS : CALLS;
    }
}
