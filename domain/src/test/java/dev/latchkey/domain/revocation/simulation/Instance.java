package dev.latchkey.domain.revocation.simulation;

import static java.time.Duration.ofSeconds;

import dev.latchkey.domain.revocation.LeaseTerm;
import dev.latchkey.domain.revocation.Moment;
import dev.latchkey.domain.revocation.Node;
import dev.latchkey.domain.revocation.NodeId;
import dev.latchkey.domain.session.SessionId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The service, from one start to its end: a node with its memory, and the threads that use them. */
final class Instance {

    /** How long leases are. */
    static final LeaseTerm TERM = new LeaseTerm(ofSeconds(2));

    /** So little that now and then something is forgotten. */
    private static final int HORIZON = 12;

    private static final int LOOKS_BETWEEN_EVICTIONS = 50;

    private final Server server;
    private final String name;
    private final Node node = new Node(TERM, HORIZON);
    private final Map<SessionId, Remembered> memory = new HashMap<>();
    private final Keeper keeper = new Keeper(this);
    private int registrations;
    private boolean answering = true;

    /**
     * @param name like nobody else's
     */
    Instance(Server server, String name) {
        this.server = server;
        this.name = name;
    }

    void start() {
        then(keeper::keep);
    }

    void wake() {
        keeper.wake();
    }

    /** Stops in good order: nothing is answered any more, and then nobody waits for this node any more. */
    void retire() {
        var known = node.id();
        conduct().retire(this::stopAnswering, () -> then(() -> known.ifPresent(this::leave)));
    }

    private void stopAnswering() {
        answering = false;
        keeper.end();
        node.refused();
    }

    private void leave(NodeId known) {
        link().<Boolean>ask((database, answer) -> database.retire(known, answer), _ -> {}, () -> {});
    }

    boolean isAnswering() {
        return answering;
    }

    boolean hasLease() {
        return node.hasLease(look());
    }

    NodeId freshName() {
        return new NodeId(name + "-" + ++registrations);
    }

    Optional<Remembered> recall(SessionId session) {
        if (world().dice().onceIn(LOOKS_BETWEEN_EVICTIONS)) {
            memory.remove(session);
        }
        return Optional.ofNullable(memory.get(session));
    }

    void remember(Remembered entry) {
        memory.put(entry.session(), entry);
    }

    Node node() {
        return node;
    }

    World world() {
        return server.world();
    }

    Conduct conduct() {
        return world().conduct();
    }

    Link link() {
        return server.link();
    }

    void wakeOthers() {
        server.wakeOthers();
    }

    Moment look() {
        return conduct().look(server.machine().clocks());
    }

    void then(Runnable step) {
        server.machine().then(step);
    }

    void after(Duration duration, Runnable step) {
        server.machine().after(duration, step);
    }

    void told(Operation operation) {
        world().history().add(operation);
    }
}
