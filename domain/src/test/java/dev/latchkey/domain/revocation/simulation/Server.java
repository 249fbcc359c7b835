package dev.latchkey.domain.revocation.simulation;

import dev.latchkey.domain.session.SessionId;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A machine on which the service runs, most of the time. */
final class Server {

    private final World world;
    private final Cluster others;
    private final String name;
    private final Machine machine;
    private final Link link;
    private int starts;
    private Instance instance;

    Server(World world, Cluster others, String name, Machine machine) {
        this.world = world;
        this.others = others;
        this.name = name;
        this.machine = machine;
        this.link = new Link(world.timeline(), world.weather(), machine, world.database());
        this.instance = start();
    }

    private Instance start() {
        var started = new Instance(this, name + "-" + ++starts);
        started.start();
        return started;
    }

    World world() {
        return world;
    }

    Machine machine() {
        return machine;
    }

    Link link() {
        return link;
    }

    /** Nothing of what it did goes on, and it begins anew after a while. */
    void crash(Duration downtime) {
        machine.crash();
        machine.stop(downtime);
        instance = start();
    }

    /** It is stopped in good order, and begins anew after a while. */
    void retire(Duration downtime) {
        instance.retire();
        machine.after(downtime, () -> crash(Duration.ZERO));
    }

    void wake() {
        machine.thisLife().execute(instance::wake);
    }

    void wakeOthers() {
        others.wakeAllBut(this);
    }

    boolean hasLease() {
        return instance.hasLease();
    }

    void validate(SessionId session) {
        var startedAt = world.timeline().now();
        request(asked -> new Validation(asked, session, startedAt).begin());
    }

    /** Ends sessions by a transaction, and tells whether that is effective. */
    void revoke(BiConsumer<Database, Consumer<Boolean>> transaction, Consumer<Boolean> told) {
        request(asked -> new Revocation(asked, transaction, told).begin());
    }

    <T> void ask(BiConsumer<Database, Consumer<T>> question, Consumer<T> answered) {
        request(_ -> link.ask(question, answered, () -> {}));
    }

    private void request(Consumer<Instance> handling) {
        var asked = instance;
        machine.then(() -> {
            if (asked.isAnswering()) {
                handling.accept(asked);
            }
        });
    }
}
