package dev.latchkey.domain.revocation.simulation;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import dev.latchkey.domain.revocation.simulation.Operation.Pending;
import dev.latchkey.domain.revocation.simulation.Operation.Revoked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Some nodes in half a minute of foul weather and a few seconds of fair weather. */
final class Simulation {

    private static final Duration FOUL = ofSeconds(30);
    private static final Duration FAIR = ofSeconds(8);

    /** How long a revocation may take, and how long it may take until nodes are well again. */
    private static final Duration IN_TIME = Instance.TERM.length().plusSeconds(1);

    private static final Duration BETWEEN_LOOKS = ofMillis(50);
    private static final int FEWEST_NODES = 2;

    private final World world;
    private final Cluster cluster;
    private final Clients clients;
    private final List<Server> withoutLease = new ArrayList<>();

    private Simulation(long seed, Conduct conduct) {
        world = World.of(seed, conduct, FOUL);
        cluster = new Cluster(world, FEWEST_NODES + (int) (seed % 4));
        clients = new Clients(world, cluster.servers());
    }

    /** Everything that came of one seed. */
    static Simulation run(long seed, Conduct conduct) {
        var simulation = new Simulation(seed, conduct);
        simulation.run();
        return simulation;
    }

    private void run() {
        clients.begin();
        new Faults(world, cluster.servers()).begin();
        world.timeline().after(FOUL.plus(IN_TIME), this::lookForLeases);
        world.timeline().runUntil(FOUL.plus(FAIR).toNanos());
        clients.giveUp();
    }

    private void lookForLeases() {
        cluster.servers().stream().filter(server -> !server.hasLease()).forEach(withoutLease::add);
        world.timeline().after(BETWEEN_LOOKS, this::lookForLeases);
    }

    History history() {
        return world.history();
    }

    /** How often a server had no lease though the weather had long been fair. */
    int withoutLease() {
        return withoutLease.size();
    }

    /** Which revocations took too long, or failed, without anything going wrong meanwhile. */
    List<Operation> overdue() {
        return Stream.<Operation>concat(
                        history().all(Revoked.class).filter(this::tookTooLong),
                        history().all(Pending.class).filter(this::shouldHaveSucceeded))
                .toList();
    }

    private boolean tookTooLong(Operation operation) {
        var began = Math.max(operation.period().start(), world.weather().clearsAt());
        return operation.period().end() - began > IN_TIME.toNanos();
    }

    private boolean shouldHaveSucceeded(Operation operation) {
        var start = operation.period().start();
        return start > world.weather().clearsAt() && start < world.timeline().now() - IN_TIME.toNanos();
    }
}
