package dev.latchkey.http.web;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Lets requests under way finish when the server stops, and turns new ones away. A client in the midst of a request is
 * given time to go on, which a busy machine may need; a connection on which nothing is asked is soon closed.
 */
final class GracefulStop extends GracefulHandler {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration IMPATIENCE = Duration.ofSeconds(1);
    private static final long LEFT_TO_US = -1;

    private final Set<EndPoint> underWay = ConcurrentHashMap.newKeySet();
    private final long patienceMillis;

    /** Gives up a client in the midst of a request that is silent for half of that time, or for 5 seconds. */
    GracefulStop(Duration stopTimeout) {
        this.patienceMillis = Math.min(PATIENCE.toMillis(), stopTimeout.toMillis() / 2);
        setShutdownIdleTimeout(LEFT_TO_US);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var connection = request.getConnectionMetaData().getConnection().getEndPoint();
        underWay.add(connection);
        return super.handle(request, response, Callback.from(callback, () -> underWay.remove(connection)));
    }

    @Override
    public CompletableFuture<Void> shutdown() {
        var done = super.shutdown();
        for (var connector : getServer().getConnectors()) {
            connector.getConnectedEndPoints().forEach(this::bound);
        }
        return done;
    }

    private void bound(EndPoint connection) {
        var silence = underWay.contains(connection) ? patienceMillis : IMPATIENCE.toMillis();
        connection.setIdleTimeout(silence);
    }
}
