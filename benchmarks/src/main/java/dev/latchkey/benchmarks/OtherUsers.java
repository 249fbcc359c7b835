package dev.latchkey.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * People who go on with what they do: they sign in, and have their sessions checked, at a steady rate however long the
 * service takes to answer.
 *
 * <p>Writes a line for each request: what it was, when it was due (milliseconds since 1970), how long after that it was
 * answered (microseconds), and with which status.
 */
public final class OtherUsers {

    private static final int PEOPLE = 20;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final String base;

    private OtherUsers(String base) {
        this.base = base;
    }

    /**
     * Goes on until it is killed.
     *
     * @param arguments address of the service, and how many sign-ins and session checks there are in a second
     */
    @SuppressWarnings("resource") // lives as long as the process
    public static void main(String[] arguments) {
        var users = new OtherUsers(arguments[0]);
        var cookies = IntStream.range(0, PEOPLE).mapToObj(users::signUp).toList();
        var clock = Executors.newScheduledThreadPool(1);
        var _ = clock.scheduleAtFixedRate(users::signIn, 0, interval(arguments[1]), TimeUnit.NANOSECONDS);
        var _ = clock.scheduleAtFixedRate(() -> users.check(cookies), 0, interval(arguments[2]), TimeUnit.NANOSECONDS);
    }

    private static long interval(String timesPerSecond) {
        return TimeUnit.SECONDS.toNanos(1) / Long.parseLong(timesPerSecond);
    }

    /** Their session cookie. */
    private String signUp(int person) {
        var answer = send(post("/api/auth/sign-up/email", """
                {"name": "User", "email": "active-%d@example.com", "password": "password123"}""".formatted(person)));
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private void signIn() {
        time("sign-in", post("/api/auth/sign-in/email", """
                {"email": "active-%d@example.com", "password": "password123"}""".formatted(any(PEOPLE))));
    }

    private void check(List<String> cookies) {
        time("check", request("/api/auth/get-session").header("Cookie", cookies.get(any(PEOPLE))));
    }

    private void time(String what, HttpRequest.Builder request) {
        var due = System.nanoTime();
        var dueAt = System.currentTimeMillis();
        requests.execute(() -> {
            var status = send(request).statusCode();
            System.out.printf("%s %d %d %d%n", what, dueAt, (System.nanoTime() - due) / 1_000, status);
        });
    }

    private HttpRequest.Builder post(String path, String json) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Origin", base);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static int any(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }
}
