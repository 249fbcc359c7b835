package dev.latchkey.http.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A path, its method and what it reads, still without whom it admits and what it does.
 *
 * @param <B> what the fields of the body become
 */
public final class ReadingRoute<B> {

    private final Consumer<Handler> registration;
    private final Function<Context, B> reader;
    private final Guard guard;

    ReadingRoute(Consumer<Handler> registration, Function<Context, B> reader, Guard guard) {
        this.registration = registration;
        this.reader = reader;
        this.guard = guard;
    }

    /** Admits everybody. */
    public void open(Open<B> handler) {
        registration.accept(ctx -> handler.handle(ctx, reader.apply(ctx)));
    }

    /** Admits those who are signed in as the access demands. */
    public void guarded(Access access, Guarded<B> handler) {
        registration.accept(ctx -> {
            var body = reader.apply(ctx);
            handler.handle(ctx, body, guard.admit(ctx, access));
        });
    }

    /**
     * What is done for everybody, with what they sent.
     *
     * @param <B> what was read
     */
    @FunctionalInterface
    public interface Open<B> {

        void handle(Context ctx, B body);
    }

    /**
     * What is done for somebody who is signed in, with what they sent.
     *
     * @param <B> what was read
     */
    @FunctionalInterface
    public interface Guarded<B> {

        void handle(Context ctx, B body, Asker asker);
    }
}
