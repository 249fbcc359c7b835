package dev.latchkey.http.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.http.origin.TrustedOrigins;
import io.javalin.http.Context;
import java.util.List;

/**
 * Whether the addresses that a call names as the next ones to go to are trusted, whether or not the call goes there
 * (contract 8.3, SR-WEB-07).
 */
final class RedirectCheck {

    private final TrustedOrigins origins;

    RedirectCheck(TrustedOrigins origins) {
        this.origins = origins;
    }

    /** Looks in the body first, and for the callback in the query when the body has none. */
    void check(JsonNode body, Context ctx) {
        for (var redirect : RedirectField.values()) {
            var target = body.path(redirect.field());
            if (target.isMissingNode() || target.isNull()) {
                inQuery(redirect, ctx).forEach(each -> check(redirect, each));
            } else if (target.isTextual()) {
                check(redirect, target.textValue());
            } else {
                throw new Rejected(Problems.redirectNotText(redirect));
            }
        }
    }

    /** Of a link: the callback in its query. */
    void checkQuery(Context ctx) {
        inQuery(RedirectField.CALLBACK, ctx).forEach(target -> check(RedirectField.CALLBACK, target));
    }

    private void check(RedirectField redirect, String target) {
        if (!target.isEmpty() && !origins.trustsRedirect(target)) {
            throw new Rejected(Problems.untrustedRedirect(redirect));
        }
    }

    private static List<String> inQuery(RedirectField redirect, Context ctx) {
        return redirect == RedirectField.CALLBACK ? Query.of(ctx).all(redirect.field()) : List.of();
    }
}
