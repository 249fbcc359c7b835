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

    /** What it answers to whoever asks for a session with that cookie and nothing else. */
    String sessionOf(String cookie) {
        return new Browser(port).get("/get-session", cookie).body();
    }

    /** What it answers to an administrator who ends sessions. */
    HttpResponse<String> revoke(String adminToken, String json) {
        return new Browser(port).post("/admin/sessions/revoke", json, adminToken);
    }

    @Override
    public void close() {
        application.close();
    }

    /** Keeps cookies, and names the page it is on. */
    static final class Browser {

        private final CookieManager cookies;
        private final HttpClient http;
        private final String base;

        Browser(int port) {
            this(port, new CookieManager());
        }

        private Browser(int port, CookieManager cookies) {
            this.cookies = cookies;
            this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
            this.base = "http://localhost:" + port;
        }

        /** The same browser, whose requests reach another node. */
        Browser at(Service other) {
            return new Browser(other.port, cookies);
        }

        HttpResponse<String> get(String path) {
            return send(request(path).GET());
        }

        private HttpResponse<String> get(String path, String cookie) {
            return send(request(path).header("Cookie", cookie).GET());
        }

        HttpResponse<String> post(String path, String json) {
            return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
        }

        private HttpResponse<String> post(String path, String json, String bearer) {
            return send(request(path)
                    .header("Authorization", "Bearer " + bearer)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json)));
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

        /** The session cookie, as it is sent. */
        String sessionCookie() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().endsWith("session_token"))
                    .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                    .findFirst()
                    .orElseThrow();
        }

        /** The values of the session cookie and of the device cookie. */
        List<String> cookies() {
            return cookies.getCookieStore().getCookies().stream()
                    .map(HttpCookie::getValue)
                    .toList();
        }

        /** A path outside of the session calls is given in full. */
        private HttpRequest.Builder request(String path) {
            var full = path.matches("/(api|health|admin)/.*") ? path : "/api/auth" + path;
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
