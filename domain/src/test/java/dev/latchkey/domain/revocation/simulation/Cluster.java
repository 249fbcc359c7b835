package dev.latchkey.domain.revocation.simulation;

import java.util.ArrayList;
import java.util.List;

/** All servers. What they share is the database; they can wake each other, and may not rely on it. */
final class Cluster {

    private static final double SLOWEST = 0.99;
    private static final double FASTEST = 1.01;

    private final World world;
    private final List<Server> servers = new ArrayList<>();

    Cluster(World world, int size) {
        this.world = world;
        for (var number = 1; number <= size; number++) {
            servers.add(new Server(world, this, "node-" + number, machine()));
        }
    }

    private Machine machine() {
        var speed = world.dice().between(SLOWEST, FASTEST);
        var origin = Math.round(world.dice().between(-1e15, 1e15));
        return new Machine(world.timeline(), world.weather(), new Clocks(world.timeline(), speed, origin));
    }

    List<Server> servers() {
        return servers;
    }

    void wakeAllBut(Server waking) {
        servers.stream()
                .filter(server -> server != waking)
                .filter(_ -> !world.weather().losesAWakeUp())
                .forEach(server -> world.timeline().after(world.weather().travelling(), server::wake));
    }
}
