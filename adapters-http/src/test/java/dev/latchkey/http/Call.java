package dev.latchkey.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.latchkey.http.description.ApiDescription;
import dev.latchkey.http.description.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One request that is still to be sent. Each method but the last adds something to it. */
public final class Call {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String method;
    private final HttpRequest.Builder request;
    private byte[] body = {};

    Call(int port, String method, String path) {
        this.method = method;
        this.request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
    }

    public Call header(String name, String value) {
        request.header(name, value);
        return this;
    }

    /** A header, unless there is nothing to say in it. */
    public Call headerIfAny(String name, @Nullable String value) {
        return value == null ? this : header(name, value);
    }

    public Call cookie(String cookies) {
        return header("Cookie", cookies);
    }

    public Call origin(String origin) {
        return header("Origin", origin);
    }

    public Call json(String text) {
        return body("application/json", text);
    }

    public Call form(String text) {
        return body("application/x-www-form-urlencoded", text);
    }

    public Call body(String contentType, String text) {
        return body(contentType, text.getBytes(UTF_8));
    }

    public Call body(String contentType, byte[] bytes) {
        return header("Content-Type", contentType).body(bytes);
    }

    /** A body of which nobody says what it is. */
    public Call body(byte[] bytes) {
        body = bytes.clone();
        return this;
    }

    public Answer send() {
        try {
            return checked(CLIENT.send(built(), BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Sends it without waiting for the answer. */
    public CompletableFuture<Answer> start() {
        return CLIENT.sendAsync(built(), BodyHandlers.ofByteArray()).thenApply(this::checked);
    }

    private HttpRequest built() {
        return request.method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build();
    }

    private Answer checked(HttpResponse<byte[]> response) {
        var answer = Answer.of(response);
        var asked = response.request();
        var type = asked.headers().firstValue("Content-Type").orElse("");
        ApiDescription.PUBLISHED.check(
                new Exchange(method, asked.uri().getRawPath(), type, new String(body, UTF_8), answer));
        return answer;
    }
}
