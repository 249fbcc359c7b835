package dev.latchkey.http.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.http.origin.TrustedOrigins;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

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
                throw new Rejected(Problems.redirectNotText(redirect.field()));
            }
        }
    }

    private void check(RedirectField redirect, String target) {
        if (!target.isEmpty() && !origins.trustsRedirect(target)) {
            throw new Rejected(Problems.untrustedRedirect(redirect));
        }
    }

    /** In UTF-8: Javalin would decode the query by the charset of the body, and drop what it cannot decode. */
    private static Stream<String> inQuery(RedirectField redirect, Context ctx) {
        if (redirect != RedirectField.CALLBACK) {
            return Stream.empty();
        }
        return Arrays.stream(Objects.requireNonNullElse(ctx.queryString(), "").split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && decoded(pair[0]).equals(redirect.field()))
                .map(pair -> decoded(pair[1]));
    }

    /** What cannot be decoded is judged as it stands, which is as untrusted. */
    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, UTF_8);
        } catch (IllegalArgumentException malformed) {
            return encoded;
        }
    }
}
