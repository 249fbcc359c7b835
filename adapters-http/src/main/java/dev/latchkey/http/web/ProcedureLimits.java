package dev.latchkey.http.web;

import dev.latchkey.application.Allowance;
import dev.latchkey.application.Limit;
import dev.latchkey.application.LimitReached;
import dev.latchkey.application.Limits;
import io.javalin.http.Context;
import java.time.Duration;

/** How often procedures may be called; where that is limited, every answer says what is left (RPC 1.7). */
final class ProcedureLimits {

    private static final Limit CALLS = new Limit("calls of procedures", 120, Duration.ofSeconds(60));

    private final Limits limits;
    private final Clients clients;

    ProcedureLimits(Limits limits, Clients clients) {
        this.limits = limits;
        this.clients = clients;
    }

    /** Counts a call of somebody who is let in, wherever they call from. */
    void count(Context ctx, Asker asker) {
        take(ctx, "user " + asker.user().id().value());
    }

    /** Counts a call of somebody who is not: it uses up nothing of whoever they pretend to be. */
    void countRefused(Context ctx) {
        take(ctx, "network " + clients.limitedOf(ctx).network());
    }

    private void take(Context ctx, String subject) {
        try {
            limits.take(CALLS, subject).ifPresent(left -> tell(ctx, left));
        } catch (LimitReached reached) {
            tell(ctx, new Allowance(0, reached.retryAfter()));
            throw reached;
        }
    }

    private static void tell(Context ctx, Allowance left) {
        ctx.header("X-RateLimit-Limit", Integer.toString(CALLS.uses()))
                .header("X-RateLimit-Remaining", Integer.toString(left.uses()))
                .header("X-RateLimit-Reset", Seconds.of(left.allBackIn()));
    }
}
