package dev.latchkey.http.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.application.LimitReached;
import dev.latchkey.application.Overloaded;
import dev.latchkey.application.revocation.ConfirmationPending;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.router.EndpointNotFound;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes problems into responses; nothing else does. */
public final class Errors {

    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    /** No scheme that a browser knows: it would ask for a name and a password by itself. */
    private static final String BY_COOKIE = "Cookie realm=\"latchkey\"";

    private static final String BY_TOKEN = "Bearer realm=\"latchkey\"";

    private static final String X_RETRY_AFTER = "X-Retry-After";

    /** Where an error of the account RPC, whose body is for people, has something for programs. */
    private static final String X_ERROR_CODE = "X-Error-Code";

    private static final String TEXT = "text/plain;charset=utf-8";

    private final ObjectMapper json;
    private final SecurityHeaders headers;

    public Errors(ObjectMapper json, SecurityHeaders headers) {
        this.json = json;
        this.headers = headers;
    }

    void addTo(RoutesConfig routes) {
        routes.exception(EndpointNotFound.class, (_, ctx) -> answerUnknown(ctx));
        routes.exception(Rejected.class, this::answerRejected);
        routes.exception(Overloaded.class, this::answerOverloaded);
        routes.exception(ConfirmationPending.class, this::answerPending);
        routes.exception(LimitReached.class, this::answerLimitReached);
        routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, of(e)));
        routes.exception(Exception.class, this::answerFailure);
    }

    /** An unknown path, or a method that the path does not know; of a session call without a word (contract 1.1). */
    private void answerUnknown(Context ctx) {
        switch (Surface.of(ctx.path())) {
            case SESSIONS, ADMINISTRATION -> {
                ctx.status(HttpStatus.NOT_FOUND);
                ctx.res().setContentType(null);
            }
            case ACCOUNT_RPC -> answer(ctx, Problems.unknownProcedure());
        }
    }

    private void answerRejected(Rejected rejected, Context ctx) {
        if (rejected.getCause() != null) {
            logFailure(ctx, rejected.getCause());
        }
        answer(ctx, rejected.problem());
    }

    private void answerOverloaded(Overloaded overloaded, Context ctx) {
        log.warn("{} {} was turned away: {}", ctx.method(), ctx.endpoint().path, overloaded.getMessage());
        ctx.header(Header.RETRY_AFTER, Seconds.of(overloaded.retryAfter()));
        answer(ctx, Problems.overloaded());
    }

    private void answerPending(ConfirmationPending pending, Context ctx) {
        log.warn("{} {}: {}", ctx.method(), ctx.endpoint().path, pending.getMessage());
        ctx.header(Header.RETRY_AFTER, Seconds.of(pending.retryAfter()));
        answer(ctx, Problems.revocationPending());
    }

    private void answerLimitReached(LimitReached reached, Context ctx) {
        var seconds = Seconds.of(reached.retryAfter());
        ctx.header(Header.RETRY_AFTER, seconds).header(X_RETRY_AFTER, seconds);
        answer(ctx, Problems.tooManyRequests());
    }

    private void answerFailure(Exception failure, Context ctx) {
        logFailure(ctx, failure);
        answer(ctx, Problems.failure());
    }

    /** By the route's pattern, never the address that was asked for, which may hold a secret (SR-TOK-04). */
    private static void logFailure(Context ctx, Throwable failure) {
        log.error("{} {} failed", ctx.method(), ctx.endpoint().path, failure);
    }

    private static Problem of(HttpResponseException exception) {
        return Problems.of(HttpStatus.forStatus(exception.getStatus()));
    }

    /** Answers what never reaches a route: what Jetty itself refuses to read. */
    boolean answerUnreadable(Request request, Response response, Callback callback) {
        var problem = Problems.of(HttpStatus.forStatus(response.getStatus()));
        var path = Objects.requireNonNullElse(request.getHttpURI().getPath(), "");
        var told = told(problem, path, request.getHeaders().getValuesList(Header.ACCEPT), Trace.fresh());
        headers.addTo(response.getHeaders());
        told.headers.forEach(response.getHeaders()::put);
        Content.Sink.write(response, true, told.body, callback);
        return true;
    }

    /** Answers with a problem. */
    private void answer(Context ctx, Problem problem) {
        var accepted = Collections.list(ctx.req().getHeaders(Header.ACCEPT));
        var told = told(problem, ctx.path(), accepted, Trace.current());
        told.headers.forEach(ctx::header);
        ctx.status(told.status).result(told.body.getBytes(UTF_8));
    }

    private Told told(Problem problem, String path, List<String> accepted, String traceId) {
        return switch (Surface.of(path)) {
            case SESSIONS -> told(problem, BY_COOKIE, ProblemJson.CONTENT_TYPE, documentOf(problem, traceId));
            case ADMINISTRATION -> told(problem, BY_TOKEN, ProblemJson.CONTENT_TYPE, documentOf(problem, traceId));
            case ACCOUNT_RPC -> toldInRpc(Problems.inRpc(problem), accepted, traceId);
        };
    }

    /** The bare message, unless the client names JSON: one that takes whatever comes shows it to people (RPC 1.4). */
    private Told toldInRpc(Problem problem, List<String> accepted, String traceId) {
        var told = Accepted.namesJson(accepted)
                ? told(problem, BY_COOKIE, ProblemJson.CONTENT_TYPE, documentOf(problem, traceId))
                : told(problem, BY_COOKIE, TEXT, problem.message());
        told.headers.put(X_ERROR_CODE, problem.code());
        return told;
    }

    private static Told told(Problem problem, String challenge, String contentType, String body) {
        var headers = new LinkedHashMap<>(Map.of(Header.CONTENT_TYPE, contentType));
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            headers.put(Header.WWW_AUTHENTICATE, challenge);
        }
        return new Told(problem.status(), headers, body);
    }

    private String documentOf(Problem problem, String traceId) {
        try {
            return json.writeValueAsString(ProblemJson.of(problem, traceId));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem is always writable", impossible);
        }
    }

    /** How a problem is told to one client. */
    private record Told(HttpStatus status, Map<String, String> headers, String body) {}
}
