package dev.latchkey.persistence;

import dev.latchkey.persistence.Wire.Break;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** One connection of a {@link Wire}. */
final class Strand {

    private static final char PARSE = 'P';
    private static final char BIND = 'B';
    private static final char EXECUTE = 'E';
    private static final char QUERY = 'Q';
    private static final char SYNC = 'S';
    private static final char READY_FOR_QUERY = 'Z';

    private final Wire wire;
    private final Socket client;
    private final Socket postgres;
    private final Map<String, String> prepared = new HashMap<>();
    private final Map<String, String> bound = new HashMap<>();
    private final CountDownLatch answered = new CountDownLatch(1);
    private volatile boolean isBroken;

    Strand(Wire wire, Socket client, Socket postgres) throws SocketException {
        client.setTcpNoDelay(true);
        postgres.setTcpNoDelay(true);
        this.wire = wire;
        this.client = client;
        this.postgres = postgres;
    }

    /** Until either side ends it, or it breaks. */
    void passRequests() {
        try (client;
                postgres) {
            var in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
            var out = new DataOutputStream(new BufferedOutputStream(postgres.getOutputStream()));
            Message.first(in).writeTo(out);
            out.flush();
            while (pass(Message.next(in), out)) {
                if (in.available() == 0) {
                    out.flush();
                }
            }
        } catch (IOException | InterruptedException ended) {
            // whoever is still there notices, because both sockets are closed
        }
    }

    /** Until either side ends it, or it breaks. */
    void passAnswers() {
        try (client) {
            var in = new DataInputStream(new BufferedInputStream(postgres.getInputStream()));
            var out = new DataOutputStream(new BufferedOutputStream(client.getOutputStream()));
            while (true) {
                var answer = Message.next(in);
                if (!isBroken) {
                    answer.writeTo(out);
                    if (in.available() == 0) {
                        out.flush();
                    }
                } else if (answer.type() == READY_FOR_QUERY) {
                    return;
                }
            }
        } catch (IOException ended) {
            // the other direction has ended it
        } finally {
            answered.countDown();
        }
    }

    /** Whether it holds. */
    private boolean pass(Message request, DataOutputStream out) throws IOException, InterruptedException {
        follow(request);
        if (isBroken && wire.how() == Break.BEFORE) {
            out.flush();
            return false;
        }
        request.writeTo(out);
        if (!isBroken || !(request.type() == SYNC || request.type() == QUERY)) {
            return true;
        }
        out.flush();
        if (wire.how() == Break.AFTER) {
            answered.await();
        }
        return false;
    }

    private void follow(Message request) {
        switch (request.type()) {
            case PARSE -> prepared.put(request.text(0), request.text(1));
            case BIND -> bound.put(request.text(0), prepared.getOrDefault(request.text(1), ""));
            case EXECUTE -> isBroken |= wire.breaksAt(bound.getOrDefault(request.text(0), ""));
            case QUERY -> isBroken |= wire.breaksAt(request.text(0));
            default -> {}
        }
    }
}
