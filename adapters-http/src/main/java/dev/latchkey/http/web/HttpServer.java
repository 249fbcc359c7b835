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

    /** Those that clients mean something by; there is no end to others. */
    private static final Set<HandlerType> METHODS = Set.of(
            HandlerType.GET,
            HandlerType.HEAD,
            HandlerType.POST,
            HandlerType.DELETE,
            HandlerType.OPTIONS,
            HandlerType.PUT,
            HandlerType.PATCH);

    private static final String OTHER_METHOD = "OTHER";
    private static final double NANOS_PER_MILLISECOND = 1_000_000;

    /** What Javalin allocates for each answer to copy it in pieces: most have one. */
    private static final int COPY_BUFFER_BYTES = 2 * 1024;

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
    private final Departure departure;
    private final Administrators administrators;
    private final Set<AnswerWatch> watches;
    private final TrustedOrigins origins;
    private final Paths paths = new Paths();
    private final CrossOrigin crossOrigin;
    private final RateLimits rateLimits;
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
            SecurityHeaders headers,
            Departure departure,
            Administrators administrators,
            Set<AnswerWatch> watches) {
        this.config = config;
        this.routeGroups = routeGroups;
        this.procedureGroups = procedureGroups;
        this.guard = guard;
        this.json = json;
        this.errors = errors;
        this.limits = limits;
        this.clients = clients;
        this.headers = headers;
        this.departure = departure;
        this.administrators = administrators;
        this.watches = watches;
        this.origins = TrustedOrigins.of(config.baseUrl(), config.trustedOrigins());
        this.crossOrigin = new CrossOrigin(origins);
        this.rateLimits = new RateLimits(limits, clients, paths);
    }

    /** Starts listening; fails with {@link AddressUnusable} when that is not possible. */
    public Running start() {
        try {
            return new Running(Javalin.create(this::configure).start(), routes, departure);
        } catch (JavalinException failure) {
            throw new AddressUnusable(config.host(), config.port(), failure);
        }
    }

    private void configure(JavalinConfig javalin) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.concurrency.useVirtualThreads = true;
        javalin.router.ignoreTrailingSlashes = false;
        javalin.router.handlerWrapper(HttpServer::failingByException);
        javalin.http.compressionStrategy = CompressionStrategy.NONE;
        javalin.http.responseBufferSize = COPY_BUFFER_BYTES;
        javalin.jsonMapper(new JavalinJackson(json, true));
        javalin.jetty.modifyServer(this::configure);
        javalin.jetty.addConnector(this::connector);
        javalin.jetty.modifyHttpConfiguration(this::configure);
        javalin.jetty.modifyServletContextHandler(context -> context.setErrorHandler(errors::answerUnreadable));
        javalin.requestLogger.http(this::noteAnswer);
        javalin.events.handlerAdded(this::note);
        addTo(javalin.routes);
    }

    private void configure(HttpConfiguration http) {
        http.setRequestHeaderSize(MAXIMUM_HEADER_BYTES);
        http.setIdleTimeout(IDLE_TIMEOUT.toMillis());
        http.addCustomizer(HttpServer::boundHeaders);
        http.addCustomizer(HttpServer::withoutWebSockets);
        http.addCustomizer(headers::begin);
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
        javalin.before(this::receive);
        var callers = new CallerCheck(origins, config.baseUrl());
        var routes = new Routes(javalin, json, callers, new RedirectCheck(origins), guard, administrators, paths);
        routeGroups.forEach(group -> group.addTo(routes));
        var procedures = new Procedures(javalin, json, callers, guard, new ProcedureLimits(limits, clients), paths);
        procedureGroups.forEach(group -> group.addTo(procedures));
        errors.addTo(javalin);
    }

    /** What comes before it is even known whether there is such a route: one handler, because Javalin pays for each. */
    private void receive(Context ctx) {
        Trace.begin(ctx);
        if (!crossOrigin.allow(ctx)) {
            rateLimits.check(ctx);
            refuseMethodsInDisguise(ctx);
            refuseUnreadablePath(ctx);
        }
    }

    private void note(HandlerMetaInfo handler) {
        if (handler.getHttpMethod().isHttpMethod()) {
            routes.add(handler.getHttpMethod() + " " + handler.getPath());
        }
    }

    private void noteAnswer(Context ctx, float milliseconds) {
        logAnswer(ctx, milliseconds);
        if (!watches.isEmpty()) {
            var method = METHODS.contains(ctx.method()) ? ctx.method().name() : OTHER_METHOD;
            var path = paths.meantBy(ctx.path());
            var took = Duration.ofNanos((long) (milliseconds * NANOS_PER_MILLISECOND));
            watches.forEach(watch -> watch.answered(method, path, ctx.statusCode(), took));
        }
        Trace.end();
    }

    /** By the route's pattern: what is in an address may be a secret (SR-TOK-04). */
    private static void logAnswer(Context ctx, float milliseconds) {
        if (log.isDebugEnabled()) {
            log.debug("{} {} answered {} in {} ms", ctx.method(), ctx.endpoint().path, ctx.statusCode(), milliseconds);
        }
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
    private static void refuseUnreadablePath(Context ctx) {
        if (ctx.path().indexOf('%') < 0) {
            return;
        }
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
        private final Departure departure;

        private Running(Javalin javalin, Set<String> routes, Departure departure) {
            this.javalin = javalin;
            this.routes = Set.copyOf(routes);
            this.departure = departure;
        }

        /** The port it listens on. */
        public int port() {
            return javalin.port();
        }

        /** Every method and path at which it answers, a blank between, with names in braces for what may stand there. */
        public Set<String> routes() {
            return routes;
        }

        /** Announces the end, and then stops listening, once the requests under way have been answered. */
        @Override
        public void close() {
            departure.announce();
            javalin.stop();
        }
    }
}
