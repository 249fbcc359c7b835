package dev.latchkey.http.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.latchkey.application.workspace.Paging;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/**
 * Registers routes so that every request is checked in the order of the published API (contract 1.2): the media type
 * and syntax of the body, the caller's origin and redirects, the fields of the body, who is asking. Whichever is wrong
 * first is what the caller hears of.
 */
public final class Routes {

    private final RoutesConfig javalin;
    private final RequestBody bodies;
    private final CallerCheck callers;
    private final RedirectCheck redirects;
    private final Guard guard;
    private final Administrators administrators;
    private final Paths paths;

    Routes(
            RoutesConfig javalin,
            ObjectMapper json,
            CallerCheck callers,
            RedirectCheck redirects,
            Guard guard,
            Administrators administrators,
            Paths paths) {
        this.javalin = javalin;
        this.bodies = new RequestBody(json);
        this.callers = callers;
        this.redirects = redirects;
        this.guard = guard;
        this.administrators = administrators;
        this.paths = paths;
    }

    /** A call that only reads; its body, if any, is ignored. */
    public Route get(String path) {
        paths.add(path);
        return new Route(handler -> javalin.get(path, handler), _ -> inBody(MissingNode.getInstance()), _ -> {}, guard);
    }

    /** A link that a browser follows: its query says what is wanted, and where to go on must be trusted. */
    public Route getLink(String path) {
        paths.add(path);
        return new Route(
                handler -> javalin.get(path, handler),
                ctx -> new Fields("query", Query.of(ctx).asObject()),
                redirects::checkQuery,
                guard);
    }

    /** A call that reads a part of a list; its query says which. */
    public ReadingRoute<Paging> getList(String path) {
        paths.add(path);
        return new Route(
                        handler -> javalin.get(path, handler),
                        ctx -> new Fields("query", Query.of(ctx).asObject()),
                        _ -> {},
                        guard)
                .reading(ListQuery::pagingOf);
    }

    /** A call that changes something, told what in JSON. */
    public Route post(String path) {
        paths.add(path);
        return new Route(handler -> javalin.post(path, handler), ctx -> checked(bodies.read(ctx), ctx), _ -> {}, guard);
    }

    /** A call that takes something away; what its path does not say of it is told in JSON. */
    public Route delete(String path) {
        paths.add(path);
        return new Route(
                handler -> javalin.delete(path, handler), ctx -> checked(bodies.read(ctx), ctx), _ -> {}, guard);
    }

    /** A call that signs in, which a page may also make by a form. */
    public Route postSignIn(String path) {
        paths.add(path);
        return new Route(
                handler -> javalin.post(path, handler),
                ctx -> checked(bodies.readFormOrJson(ctx), ctx),
                callers::checkSignIn,
                guard);
    }

    /** A call that signs in, which no form can make, and which another site must not make a browser do either. */
    public Route postJsonSignIn(String path) {
        paths.add(path);
        return new Route(
                handler -> javalin.post(path, handler),
                ctx -> checked(bodies.read(ctx), ctx),
                callers::checkSignIn,
                guard);
    }

    /** A call that only whoever runs the service may make, told what in JSON; of anybody else's, nothing is read. */
    public Route postAsAdministrator(String path) {
        paths.add(path);
        return new Route(handler -> javalin.post(path, handler), this::readOfAdministrator, _ -> {}, guard);
    }

    private Fields readOfAdministrator(Context ctx) {
        try {
            var _ = administrators.admit(ctx);
        } catch (RuntimeException refused) {
            bodies.discard(ctx);
            throw refused;
        }
        return checked(bodies.read(ctx), ctx);
    }

    private Fields checked(JsonNode body, Context ctx) {
        callers.checkOrigin(ctx);
        redirects.check(body, ctx);
        return inBody(body);
    }

    private static Fields inBody(JsonNode body) {
        return new Fields("body", body);
    }
}
