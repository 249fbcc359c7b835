package dev.latchkey.http.web;

import dev.latchkey.application.session.SnapshotPolicy;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * How the service is reached.
 *
 * @param port zero picks a free one
 * @param baseUrl scheme, host and port as browsers see them; always a trusted origin
 * @param trustedOrigins further origins that may act for our users, as patterns
 * @param proxies whose word about the address of a client is believed
 * @param snapshots whether, and for how long, browsers carry what others may believe of their session
 * @param bearerAllowed whether the token of a session is also handed out and taken in headers
 * @param renewalDeferred whether sessions are renewed only by the call that is made for it
 * @param stopTimeout how long requests under way may take to finish once the service is told to stop
 * @param stopNotice how long before that it says that it is not ready any more
 * @param metricsPort where metrics are told; empty when they are not measured, zero picks a free one
 * @param administrators who may ask what only whoever runs the service may
 */
public record HttpConfig(
        String host,
        int port,
        String baseUrl,
        List<String> trustedOrigins,
        TrustedProxies proxies,
        CookieConfig cookies,
        SnapshotPolicy snapshots,
        boolean bearerAllowed,
        boolean renewalDeferred,
        Duration stopTimeout,
        Duration stopNotice,
        OptionalInt metricsPort,
        AdminTokens administrators) {

    /** Copies the list of origins. */
    public HttpConfig {
        trustedOrigins = List.copyOf(trustedOrigins);
    }

    /** Whether browsers reach the service by https. */
    public boolean isSecure() {
        return baseUrl.startsWith("https://");
    }
}
