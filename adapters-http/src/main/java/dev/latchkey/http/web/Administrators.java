package dev.latchkey.http.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.router.EndpointNotFound;
import java.util.Collections;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Those who run the service; where nobody is one, there is nothing for them either. */
public final class Administrators {

    private static final Pattern BEARER = Pattern.compile("bearer +([^ ]+) *", Pattern.CASE_INSENSITIVE);

    private final AdminTokens tokens;

    public Administrators(AdminTokens tokens) {
        this.tokens = tokens;
    }

    /** The number of whoever is asking; anybody else is rejected. */
    public int admit(Context ctx) {
        if (tokens.values().isEmpty()) {
            throw new EndpointNotFound(ctx.method(), ctx.path());
        }
        return presentedIn(ctx).orElseThrow(() -> new Rejected(Problems.unauthorized()));
    }

    private OptionalInt presentedIn(Context ctx) {
        var values = Collections.list(ctx.req().getHeaders(Header.AUTHORIZATION));
        var matcher = BEARER.matcher(values.size() == 1 ? values.getFirst() : "");
        return matcher.matches() ? tokens.numberOf(matcher.group(1)) : OptionalInt.empty();
    }
}
