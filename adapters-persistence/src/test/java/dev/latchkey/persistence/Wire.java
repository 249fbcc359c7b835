package dev.latchkey.persistence;

import dev.latchkey.persistence.sql.PersistenceConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The wire between a client and PostgreSQL. It lists the statements that pass and, when told to, breaks at one of them;
 * connections that are made afterwards hold.
 */
public final class Wire implements AutoCloseable {

    /** When it breaks. */
    public enum Break {
        /** PostgreSQL never hears of the statement. */
        BEFORE,
        /** PostgreSQL hears of the statement and, while it is at it, that the client is gone. */
        DURING,
        /** PostgreSQL has carried out the statement, and the client never hears of it. */
        AFTER
    }

    private static final int NEVER = 0;

    private final PersistenceConfig direct;
    private final ServerSocket entrance;
    private final List<String> passed = new ArrayList<>();
    private int breaksAt = NEVER;
    private Break how = Break.BEFORE;

    private Wire(PersistenceConfig direct, ServerSocket entrance) {
        this.direct = direct;
        this.entrance = entrance;
    }

    /** A wire to that database. */
    public static Wire to(PersistenceConfig direct) throws IOException {
        var wire = new Wire(direct, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(wire::admit);
        return wire;
    }

    /** The same database, by this wire, and not encrypted. */
    public PersistenceConfig way() {
        var entered = "//%s:%d".formatted(entrance.getInetAddress().getHostAddress(), entrance.getLocalPort());
        var url =
                direct.url().replace("//" + address().getAuthority(), entered) + "&sslmode=disable&gssEncMode=disable";
        return new PersistenceConfig(url, direct.user(), direct.password(), direct.poolSize(), direct.startTimeout());
    }

    private URI address() {
        return URI.create(direct.url().substring("jdbc:".length()));
    }

    /** Counts from now on, and breaks at that statement; the first is 1. */
    public synchronized void breakAt(int statement, Break how) {
        passed.clear();
        breaksAt = statement;
        this.how = how;
    }

    /** Counts from now on, and holds. */
    public synchronized void hold() {
        breakAt(NEVER, Break.BEFORE);
    }

    /** The statements since it was told to count, in their order; the last of them is where it broke, if it did. */
    public synchronized List<String> passed() {
        return List.copyOf(passed);
    }

    /** Notes a statement; answers whether it breaks at it. */
    synchronized boolean breaksAt(String statement) {
        if (breaksAt != NEVER && passed.size() >= breaksAt) {
            return false;
        }
        passed.add(statement);
        return passed.size() == breaksAt;
    }

    synchronized Break how() {
        return how;
    }

    private void admit() {
        try {
            while (true) {
                var client = entrance.accept();
                var strand = new Strand(
                        this, client, new Socket(address().getHost(), address().getPort()));
                Thread.ofVirtual().start(strand::passRequests);
                Thread.ofVirtual().start(strand::passAnswers);
            }
        } catch (IOException closed) {
            // nobody is to be admitted any more
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
