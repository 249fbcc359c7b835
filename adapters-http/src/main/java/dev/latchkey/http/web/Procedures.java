package dev.latchkey.http.web;

import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.HEAD;
import static io.javalin.http.HandlerType.POST;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Registers the procedures of the account RPC so that every call is checked in one order (RPC 1.5): who is asking,
 * where the call comes from, how often they call, the syntax of the body, its fields. Of whoever is not let in nothing
 * is read, and no session is renewed.
 */
public final class Procedures {

    private final RoutesConfig javalin;
    private final RequestBody bodies;
    private final SuperJsonReader superJson;
    private final CallerCheck callers;
    private final Guard guard;
    private final ProcedureLimits limits;
    private final Paths paths;

    Procedures(
            RoutesConfig javalin,
            ObjectMapper json,
            CallerCheck callers,
            Guard guard,
            ProcedureLimits limits,
            Paths paths) {
        this.javalin = javalin;
        this.bodies = new RequestBody(json);
        this.superJson = new SuperJsonReader(json);
        this.callers = callers;
        this.guard = guard;
        this.limits = limits;
        this.paths = paths;
    }

    /** A procedure that only tells something. */
    public void query(String name, Route.Guarded handler) {
        add(name, Set.of(GET, HEAD), ctx -> handler.handle(ctx, admit(ctx, false, _ -> {})));
    }

    /** A procedure that changes something and is told nothing: whatever is sent is ignored. */
    public void mutation(String name, Route.Guarded handler) {
        add(name, Set.of(POST), ctx -> {
            var asker = admitToChange(ctx);
            bodies.discard(ctx);
            handler.handle(ctx, asker);
        });
    }

    /** A procedure that changes something, told what in the fields that the schema asks for. */
    public <B> void mutation(String name, Function<Fields, B> schema, ReadingRoute.Guarded<B> handler) {
        add(name, Set.of(POST), ctx -> {
            var asker = admitToChange(ctx);
            handler.handle(ctx, read(ctx, schema), asker);
        });
    }

    private void add(String name, Set<HandlerType> methods, Handler handler) {
        var path = Surface.PROCEDURES + name;
        paths.addProcedure(path, methods);
        methods.forEach(method -> javalin.addHttpHandler(method, path, handler));
    }

    private Asker admitToChange(Context ctx) {
        try {
            return admit(ctx, true, callers::checkProcedure);
        } catch (RuntimeException refused) {
            bodies.discard(ctx);
            throw refused;
        }
    }

    private Asker admit(Context ctx, boolean authoritative, Consumer<Context> originCheck) {
        var asker = identified(ctx, authoritative, originCheck);
        limits.count(ctx, asker);
        return guard.renewed(ctx, asker);
    }

    private Asker identified(Context ctx, boolean authoritative, Consumer<Context> originCheck) {
        try {
            var asker = guard.inspect(ctx, authoritative).orElseThrow(() -> new Rejected(Problems.unauthorized()));
            originCheck.accept(ctx);
            return asker;
        } catch (Rejected refused) {
            limits.countRefused(ctx);
            throw refused;
        }
    }

    private <B> B read(Context ctx, Function<Fields, B> schema) {
        var fields = new Fields("body", superJson.read(bodies.read(ctx)));
        var read = schema.apply(fields);
        fields.complain();
        return read;
    }
}
