package dev.latchkey.http.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.Inject;
import dev.latchkey.application.Limits;
import dev.latchkey.http.origin.TrustedOrigins;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.event.HandlerMetaInfo;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.json.JavalinJackson;
import io.javalin.router.Endpoint;
import io.javalin.router.EndpointNotFound;
import io.javalin.util.JavalinException;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server that speaks HTTP. Whoever starts it stops it. */
public final class HttpServer {

    private static final Logger log = LoggerFactory.getLogger(HttpServer.class);

    /** Of the request line and all headers together (SR-WEB-06). */
    private static final int MAXIMUM_HEADER_BYTES = 16 * 1024;

    private static final int MAXIMUM_HEADERS = 100;

    /** How long a connection may be silent, in the midst of a request too. */
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(30);

    /** How many clients may connect at the same moment; of those beyond, the system resets some. */
    private static final int WAITING_CONNECTIONS = 1_024;

    private static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";
    private static final String WEB_SOCKET = "Sec-WebSocket-Version";

    private final HttpConfig config;
    private final Set<RouteGroup> routeGroups;
    private final Set<ProcedureGroup> procedureGroups;
    private final Guard guard;
    private final ObjectMapper json;
    private final Errors errors;
    private final Limits limits;
    private final Clients clients;
    private final SecurityHeaders headers;
    private final TrustedOrigins origins;
    private final Paths paths = new Paths();
    private final Set<String> routes = new TreeSet<>();

    @Inject
    HttpServer(
            HttpConfig config,
            Set<RouteGroup> routeGroups,
            Set<ProcedureGroup> procedureGroups,
            Guard guard,
            ObjectMapper json,
            Errors errors,
            Limits limits,
            Clients clients,
            SecurityHeaders headers) {
        this.config = config;
        this.routeGroups = routeGroups;
        this.procedureGroups = procedureGroups;
        this.guard = guard;
        this.json = json;
        this.errors = errors;
        this.limits = limits;
        this.clients = clients;
        this.headers = headers;
        this.origins = TrustedOrigins.of(config.baseUrl(), config.trustedOrigins());
    }

    /** Starts listening; fails with {@link AddressUnusable} when that is not possible. */
    public Running start() {
        try {
            return new Running(Javalin.create(this::configure).start(), routes);
        } catch (JavalinException failure) {
            throw new AddressUnusable(config, failure);
        }
    }

    private void configure(JavalinConfig javalin) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.concurrency.useVirtualThreads = true;
        javalin.router.ignoreTrailingSlashes = false;
        javalin.router.handlerWrapper(HttpServer::failingByException);
        javalin.http.compressionStrategy = CompressionStrategy.NONE;
        javalin.jsonMapper(new JavalinJackson(json, true));
        javalin.jetty.modifyServer(this::configure);
        javalin.jetty.addConnector(this::connector);
        javalin.jetty.modifyHttpConfiguration(HttpServer::configure);
        javalin.jetty.modifyServletContextHandler(context -> context.setErrorHandler(errors::answerUnreadable));
        javalin.requestLogger.http(HttpServer::logAnswer);
        javalin.events.handlerAdded(this::note);
        addTo(javalin.routes);
    }

    private static void configure(HttpConfiguration http) {
        http.setRequestHeaderSize(MAXIMUM_HEADER_BYTES);
        http.setIdleTimeout(IDLE_TIMEOUT.toMillis());
        http.addCustomizer(HttpServer::boundHeaders);
        http.addCustomizer(HttpServer::withoutWebSockets);
    }

    private void configure(Server server) {
        server.setErrorHandler(errors::answerUnreadable);
        server.insertHandler(new GracefulStop(config.stopTimeout()));
        server.setStopTimeout(config.stopTimeout().toMillis());
    }

    private Connector connector(Server server, HttpConfiguration http) {
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(config.host());
        connector.setPort(config.port());
        connector.setAcceptQueueSize(WAITING_CONNECTIONS);
        return connector;
    }

    private static Request boundHeaders(Request request, HttpFields.Mutable responseHeaders) {
        if (request.getHeaders().size() > MAXIMUM_HEADERS) {
            throw new HttpException.RuntimeException(
                    HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431, "Too many headers");
        }
        return request;
    }

    /** Javalin would answer the wish for one itself, on any path, and begin a servlet session with a cookie for it. */
    private static Request withoutWebSockets(Request request, HttpFields.Mutable responseHeaders) {
        if (!request.getHeaders().contains(WEB_SOCKET)) {
            return request;
        }
        var headers = HttpFields.build(request.getHeaders()).remove(WEB_SOCKET);
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return headers;
            }
        };
    }

    /** Javalin maps exceptions only: an {@link Error} it would answer by itself, in plain text (SR-ERR-01). */
    private static Handler failingByException(Endpoint endpoint) {
        return ctx -> {
            try {
                endpoint.handler.handle(ctx);
            } catch (Error error) {
                throw new IllegalStateException("A handler failed", error);
            }
        };
    }

    private void addTo(RoutesConfig javalin) {
        javalin.before(Trace::begin);
        javalin.before(headers::begin);
        javalin.before(new CrossOrigin(origins)::allow);
        javalin.before(new RateLimits(limits, clients, paths)::check);
        javalin.before(this::refuseMethodsInDisguise);
        javalin.before(HttpServer::refuseUnreadablePaths);
        var callers = new CallerCheck(origins, config.baseUrl());
        var routes = new Routes(javalin, json, callers, new RedirectCheck(origins), guard, paths);
        routeGroups.forEach(group -> group.addTo(routes));
        var procedures = new Procedures(javalin, json, callers, guard, new ProcedureLimits(limits, clients), paths);
        procedureGroups.forEach(group -> group.addTo(procedures));
        errors.addTo(javalin);
    }

    private void note(HandlerMetaInfo handler) {
        if (handler.getHttpMethod().isHttpMethod()) {
            routes.add(handler.getHttpMethod() + " " + handler.getPath());
        }
    }

    /** By the route's pattern: what is in an address may be a secret (SR-TOK-04). */
    private static void logAnswer(Context ctx, float milliseconds) {
        log.debug("{} {} answered {} in {} ms", ctx.method(), ctx.endpoint().path, ctx.statusCode(), milliseconds);
        Trace.end();
    }

    /** Javalin would let a header turn a GET into a POST, and answer HEAD wherever there is a GET (contract 1.1, RPC 1.1). */
    private void refuseMethodsInDisguise(Context ctx) {
        if (ctx.header(METHOD_OVERRIDE) != null) {
            throw new Rejected(Problems.methodOverride());
        }
        if (ctx.method().equals(HandlerType.HEAD) && !paths.isProcedure(ctx.method(), ctx.path())) {
            throw new EndpointNotFound(ctx.method(), ctx.path());
        }
    }

    /** Jetty lets broken escapes pass behind a semicolon, and Javalin fails on them where a name in braces is filled. */
    private static void refuseUnreadablePaths(Context ctx) {
        try {
            var _ = URLDecoder.decode(ctx.path(), UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new EndpointNotFound(ctx.method(), ctx.path());
        }
    }

    /** A server that is listening. */
    public static final class Running implements AutoCloseable {

        private final Javalin javalin;
        private final Set<String> routes;

        private Running(Javalin javalin, Set<String> routes) {
            this.javalin = javalin;
            this.routes = Set.copyOf(routes);
        }

        /** The port it listens on. */
        public int port() {
            return javalin.port();
        }

        /** Every method and path at which it answers, a blank between, with names in braces for what may stand there. */
        public Set<String> routes() {
            return routes;
        }

        /** Stops listening, once the requests under way have been answered. */
        @Override
        public void close() {
            javalin.stop();
        }
    }
}
