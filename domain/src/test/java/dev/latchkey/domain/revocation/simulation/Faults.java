package dev.latchkey.domain.revocation.simulation;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.util.List;

/** What goes wrong beyond what the weather does to everybody, as long as it is foul. */
final class Faults {

    private static final Duration BETWEEN = ofMillis(2500);

    private final World world;
    private final List<Server> servers;
    private final List<Runnable> kinds = List.of(
            this::stop,
            this::stop,
            this::suspend,
            this::crash,
            this::retire,
            this::cut,
            this::cut,
            this::cutThere,
            this::cutBack,
            this::setClock,
            this::crashDatabaseSometimes);

    Faults(World world, List<Server> servers) {
        this.world = world;
        this.servers = servers;
    }

    void begin() {
        world.timeline().after(world.dice().upTo(BETWEEN), () -> {
            if (world.weather().isFoul()) {
                world.dice().oneOf(kinds).run();
                begin();
            }
        });
    }

    private void stop() {
        victim().machine().stop(upTo(ofSeconds(5)));
    }

    private void suspend() {
        victim().machine().suspend(upTo(ofSeconds(6)));
    }

    private void crash() {
        victim().crash(upTo(ofSeconds(3)));
    }

    private void retire() {
        victim().retire(upTo(ofSeconds(3)));
    }

    private void cut() {
        var link = victim().link();
        var duration = upTo(ofSeconds(7));
        link.cutThere(duration);
        link.cutBack(duration);
    }

    private void cutThere() {
        victim().link().cutThere(upTo(ofSeconds(4)));
    }

    private void cutBack() {
        victim().link().cutBack(upTo(ofSeconds(4)));
    }

    private void setClock() {
        victim().machine().clocks().setBy(world.dice().either() ? ofHours(1) : ofHours(-1));
    }

    private void crashDatabaseSometimes() {
        if (world.dice().onceIn(3)) {
            world.database().crash(upTo(ofSeconds(3)));
        }
    }

    private Server victim() {
        return world.dice().oneOf(servers);
    }

    private Duration upTo(Duration most) {
        return world.weather().untilItClears(world.dice().upTo(most));
    }
}
