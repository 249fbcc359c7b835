package dev.latchkey.http.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.latchkey.http.web.AddressUnusable;
import dev.latchkey.http.web.SecurityHeaders;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells how the service is doing, in the text format of Prometheus, at {@code GET /metrics} on a port of its own, which is
 * not for everybody (SR-OPS-04). Whoever starts it stops it.
 */
public final class MetricsServer {

    private static final Logger log = LoggerFactory.getLogger(MetricsServer.class);

    private static final String PATH = "/metrics";
    private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final int MAXIMUM_HEADER_BYTES = 8 * 1024;
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(30);

    private final String host;
    private final int port;
    private final Meters meters;
    private final SecurityHeaders headers;

    MetricsServer(String host, int port, Meters meters, SecurityHeaders headers) {
        this.host = host;
        this.port = port;
        this.meters = meters;
        this.headers = headers;
    }

    /** Starts listening; fails with {@link AddressUnusable} when that is not possible. */
    public Running start() {
        var server = new Server(new VirtualThreadPool());
        var connector = connector(server);
        server.addConnector(connector);
        server.setHandler(new Metrics());
        server.setErrorHandler((request, response, callback) -> answer(response, response.getStatus(), "", callback));
        try {
            server.start();
        } catch (Exception failure) {
            throw new AddressUnusable(host, port, failure);
        }
        log.info("Metrics at http://{}:{}{}", host, connector.getLocalPort(), PATH);
        return new Running(server, connector.getLocalPort(), meters);
    }

    private ServerConnector connector(Server server) {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(MAXIMUM_HEADER_BYTES);
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_TIMEOUT.toMillis());
        return connector;
    }

    private boolean answer(Response response, int status, String body, Callback callback) {
        headers.addTo(response.getHeaders());
        response.setStatus(status);
        response.write(true, ByteBuffer.wrap(body.getBytes(UTF_8)), callback);
        return true;
    }

    /** The one thing that can be asked; all else is nothing. */
    private final class Metrics extends Handler.Abstract.NonBlocking {

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            if (!HttpMethod.GET.is(request.getMethod())
                    || !request.getHttpURI().getPath().equals(PATH)) {
                return answer(response, HttpStatus.NOT_FOUND_404, "", callback);
            }
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, CONTENT_TYPE);
            return answer(response, HttpStatus.OK_200, meters.told(), callback);
        }
    }

    /** A server that is listening. */
    public static final class Running implements AutoCloseable {

        private final Server server;
        private final int port;
        private final Meters meters;

        private Running(Server server, int port, Meters meters) {
            this.server = server;
            this.port = port;
            this.meters = meters;
        }

        /** The port it listens on. */
        public int port() {
            return port;
        }

        /** Stops listening. */
        @Override
        public void close() {
            try (meters) {
                server.stop();
            } catch (Exception failure) {
                throw new IllegalStateException("It did not stop telling metrics", failure);
            }
        }
    }
}
