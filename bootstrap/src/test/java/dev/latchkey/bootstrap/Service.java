package dev.latchkey.bootstrap;

import com.google.inject.Module;
import dev.latchkey.bootstrap.settings.SettingsSource;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The whole service in this process, and browsers that use it. */
final class Service implements AutoCloseable {

    private static final String ORIGIN = "http://localhost:8080";

    private final Application application;
    private final int port;

    private Service(Application application) {
        this.application = application;
        this.port = application.start();
    }

    /** Starts the service on a free port, with these environment variables and whatever is built on top of it. */
    static Service start(Map<String, String> environment, InstantSource clock, Module... additions) {
        var variables = new HashMap<>(Map.of("LATCHKEY_PORT", "0", "LATCHKEY_BASE_URL", ORIGIN));
        variables.putAll(environment);
        Consumer<String> onFatal = reason -> {
            throw new AssertionError(reason);
        };
        var settings = SettingsSource.read(variables, Optional.empty());
        return new Service(new Application(settings, clock, onFatal, additions));
    }

    Browser browser() {
        return new Browser(port);
    }

    @Override
    public void close() {
        application.close();
    }

    /** Keeps cookies, and names the page it is on. */
    static final class Browser {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(cookies).build();
        private final String base;

        Browser(int port) {
            this.base = "http://localhost:" + port;
        }

        HttpResponse<String> get(String path) {
            return send(request(path).GET());
        }

        HttpResponse<String> post(String path, String json) {
            return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
        }

        HttpResponse<String> signUp(String email) {
            return post(
                    "/sign-up/email",
                    "{\"name\":\"A\",\"email\":\"%s\",\"password\":\"password123\"}".formatted(email));
        }

        HttpResponse<String> signIn(String email) {
            return post("/sign-in/email", "{\"email\":\"%s\",\"password\":\"password123\"}".formatted(email));
        }

        boolean isSignedIn() {
            return !get("/get-session").body().equals("null");
        }

        /** The values of the session cookie and of the device cookie. */
        List<String> cookies() {
            return cookies.getCookieStore().getCookies().stream()
                    .map(HttpCookie::getValue)
                    .toList();
        }

        /** A path outside of the session calls is given in full. */
        private HttpRequest.Builder request(String path) {
            var full = path.startsWith("/api/") ? path : "/api/auth" + path;
            return HttpRequest.newBuilder(URI.create(base + full)).header("Origin", ORIGIN);
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return http.send(request.build(), BodyHandlers.ofString());
            } catch (IOException failure) {
                throw new AssertionError(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interrupted);
            }
        }
    }
}
