package dev.latchkey.http.web;

import com.google.common.net.InetAddresses;
import dev.latchkey.domain.session.Client;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Who calls, as far as the network tells (contract 9.3). */
public final class Clients {

    private final TrustedProxies proxies;

    public Clients(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /** The caller's address, empty when it is unknown, and what their browser or app calls itself. */
    public Client of(Context ctx) {
        return client(ctx, addressOf(ctx));
    }

    /** The caller as somebody to be limited: where the address is unknown, whoever is connected to us stands for it. */
    Client limitedOf(Context ctx) {
        return client(ctx, addressOf(ctx).or(() -> peerOf(ctx)));
    }

    private static Client client(Context ctx, Optional<InetAddress> address) {
        return new Client(address.map(Clients::text).orElse(""), Objects.requireNonNullElse(ctx.userAgent(), ""));
    }

    /** In lower case and as short as it can be (RFC 5952), and without the network interface of a local one. */
    static String text(InetAddress address) {
        var text = InetAddresses.toAddrString(address);
        var zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }

    private Optional<InetAddress> addressOf(Context ctx) {
        if (proxies.isEmpty()) {
            return peerOf(ctx);
        }
        var forwardedFor = Collections.list(ctx.req().getHeaders(Header.X_FORWARDED_FOR));
        return peerOf(ctx).flatMap(peer -> proxies.client(peer, forwardedFor));
    }

    private static Optional<InetAddress> peerOf(Context ctx) {
        var connection =
                ServletContextRequest.getServletContextRequest(ctx.req()).getConnectionMetaData();
        return connection.getRemoteSocketAddress() instanceof InetSocketAddress peer
                ? Optional.of(peer.getAddress())
                : Optional.empty();
    }
}
