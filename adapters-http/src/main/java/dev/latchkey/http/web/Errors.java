package dev.latchkey.http.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.application.LimitReached;
import dev.latchkey.application.Overloaded;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.router.EndpointNotFound;
import java.time.Duration;
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

    private static final String X_RETRY_AFTER = "X-Retry-After";

    private final ObjectMapper json;
    private final SecurityHeaders headers;

    public Errors(ObjectMapper json, SecurityHeaders headers) {
        this.json = json;
        this.headers = headers;
    }

    /** Answers with a problem. */
    private void answer(Context ctx, Problem problem) {
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            ctx.header(Header.WWW_AUTHENTICATE, BY_COOKIE);
        }
        ctx.status(problem.status())
                .contentType(ProblemJson.CONTENT_TYPE)
                .result(documentOf(problem, Trace.of(ctx)).getBytes(UTF_8));
    }

    void addTo(RoutesConfig routes) {
        routes.exception(EndpointNotFound.class, (_, ctx) -> answerUnknown(ctx));
        routes.exception(Rejected.class, this::answerRejected);
        routes.exception(Overloaded.class, this::answerOverloaded);
        routes.exception(LimitReached.class, this::answerLimitReached);
        routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, of(e)));
        routes.exception(Exception.class, this::answerFailure);
    }

    /** An unknown path, or a method that the path does not know: no body, no content type (contract 1.1). */
    private static void answerUnknown(Context ctx) {
        ctx.status(HttpStatus.NOT_FOUND);
        ctx.res().setContentType(null);
    }

    private void answerRejected(Rejected rejected, Context ctx) {
        if (rejected.getCause() != null) {
            logFailure(ctx, rejected.getCause());
        }
        answer(ctx, rejected.problem());
    }

    private void answerOverloaded(Overloaded overloaded, Context ctx) {
        log.warn("{} {} was turned away: {}", ctx.method(), ctx.endpoint().path, overloaded.getMessage());
        ctx.header(Header.RETRY_AFTER, secondsOf(overloaded.retryAfter()));
        answer(ctx, Problems.overloaded());
    }

    private void answerLimitReached(LimitReached reached, Context ctx) {
        var seconds = secondsOf(reached.retryAfter());
        ctx.header(Header.RETRY_AFTER, seconds).header(X_RETRY_AFTER, seconds);
        answer(ctx, Problems.tooManyRequests());
    }

    /** Whole ones, at least one, and never fewer: before they are over it is not worth asking again. */
    private static String secondsOf(Duration duration) {
        return Long.toString(Math.max(1, duration.plusSeconds(1).minusNanos(1).toSeconds()));
    }

    private void answerFailure(Exception failure, Context ctx) {
        logFailure(ctx, failure);
        answer(ctx, Problems.failure());
    }

    /** By the route's pattern, never the address that was asked for, which may hold a secret (SR-TOK-04). */
    private static void logFailure(Context ctx, Throwable failure) {
        log.error("{} {} failed", ctx.method(), ctx.endpoint().path, failure);
    }

    /** Answers what never reaches a route: what Jetty itself refuses to read. */
    boolean answerUnreadable(Request request, Response response, Callback callback) {
        var status = HttpStatus.forStatus(response.getStatus());
        response.getHeaders().put(Header.CONTENT_TYPE, ProblemJson.CONTENT_TYPE);
        headers.addTo(response.getHeaders()::put);
        Content.Sink.write(response, true, documentOf(Problems.of(status), Trace.fresh()), callback);
        return true;
    }

    private static Problem of(HttpResponseException exception) {
        return Problems.of(HttpStatus.forStatus(exception.getStatus()));
    }

    private String documentOf(Problem problem, String traceId) {
        try {
            return json.writeValueAsString(ProblemJson.of(problem, traceId));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem is always writable", impossible);
        }
    }
}
