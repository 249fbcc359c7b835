package dev.latchkey.http.web;

import dev.latchkey.domain.session.Client;
import io.javalin.http.Context;
import java.util.Objects;

/** Where calls come from. */
public final class Clients {

    /** Whoever makes this call, as they appear in the list of sessions. */
    public Client of(Context ctx) {
        return new Client(ctx.ip(), Objects.requireNonNullElse(ctx.userAgent(), ""));
    }
}
