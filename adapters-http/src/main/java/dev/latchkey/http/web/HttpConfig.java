package dev.latchkey.http.web;

import java.time.Duration;
import java.util.List;

/**
 * How the service is reached.
 *
 * @param port zero picks a free one
 * @param baseUrl scheme, host and port as browsers see them; always a trusted origin
 * @param trustedOrigins further origins that may act for our users, as patterns
 * @param proxies whose word about the address of a client is believed
 * @param bearerAllowed whether the token of a session is also handed out and taken in headers
 * @param renewalDeferred whether sessions are renewed only by the call that is made for it
 * @param stopTimeout how long requests under way may take to finish once the service is told to stop
 */
public record HttpConfig(
        String host,
        int port,
        String baseUrl,
        List<String> trustedOrigins,
        TrustedProxies proxies,
        CookieConfig cookies,
        boolean bearerAllowed,
        boolean renewalDeferred,
        Duration stopTimeout) {

    /** Copies the list of origins. */
    public HttpConfig {
        trustedOrigins = List.copyOf(trustedOrigins);
    }

    /** Whether browsers reach the service by https. */
    public boolean isSecure() {
        return baseUrl.startsWith("https://");
    }
}
