package dev.latchkey.http.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** How it is answered that something was done, where the status says what. */
public final class Outcome {

    private Outcome() {}

    /** There is something new. */
    public static void created(Context ctx, Object json) {
        ctx.status(HttpStatus.CREATED).json(json);
    }

    /** It is gone, and there is nothing to say of it. */
    public static void deleted(Context ctx) {
        ctx.status(HttpStatus.NO_CONTENT);
        ctx.res().setContentType(null);
    }
}
