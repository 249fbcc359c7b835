package dev.latchkey.http.web;

import dev.latchkey.domain.workspace.Id;
import io.javalin.http.Context;

/** The id that stands in the path of a call. */
public final class PathId {

    private PathId() {}

    /** The id in the place of {@code {id}}; what cannot be one is as unknown as one that nothing has. */
    public static <T> Id<T> of(Context ctx) {
        return Id.<T>parse(ctx.pathParam("id")).orElseThrow(() -> new Rejected(Problems.unknownId()));
    }
}
