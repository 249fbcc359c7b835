package dev.latchkey.http.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.function.Consumer;
import java.util.function.Function;

/** A path and its method, still without what it reads, whom it admits and what it does. */
public final class Route {

    private final Consumer<Handler> registration;
    private final Function<Context, Fields> fields;
    private final Consumer<Context> lastCheck;
    private final Guard guard;

    /**
     * A route whose handler is yet to come.
     *
     * @param fields reads the body or the query, and checks the caller
     * @param lastCheck checks what is to be checked after the fields
     */
    Route(Consumer<Handler> registration, Function<Context, Fields> fields, Consumer<Context> lastCheck, Guard guard) {
        this.registration = registration;
        this.fields = fields;
        this.lastCheck = lastCheck;
        this.guard = guard;
    }

    /** The same route, reading the fields that the schema asks for. */
    public <B> ReadingRoute<B> reading(Function<Fields, B> schema) {
        return new ReadingRoute<>(registration, ctx -> read(ctx, schema), guard);
    }

    /** Admits everybody. */
    public void open(Handler handler) {
        registration.accept(ctx -> {
            enter(ctx);
            handler.handle(ctx);
        });
    }

    /** Admits those who are signed in as the access demands. */
    public void guarded(Access access, Guarded handler) {
        registration.accept(ctx -> {
            enter(ctx);
            handler.handle(ctx, guard.admit(ctx, access));
        });
    }

    private <B> B read(Context ctx, Function<Fields, B> schema) {
        var presented = fields.apply(ctx);
        var read = schema.apply(presented);
        presented.complain();
        lastCheck.accept(ctx);
        return read;
    }

    private void enter(Context ctx) {
        var _ = fields.apply(ctx);
        lastCheck.accept(ctx);
    }

    /** What is done for somebody who is signed in. */
    @FunctionalInterface
    public interface Guarded {

        void handle(Context ctx, Asker asker);
    }
}
