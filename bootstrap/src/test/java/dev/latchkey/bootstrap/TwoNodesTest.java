package dev.latchkey.bootstrap;

import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** Two nodes that remember. */
@Tag("SR-REV-01")
class TwoNodesTest extends EveryEndContract {

    @Override
    Map<String, String> settings() {
        return Map.of();
    }

    @Override
    Service another(Service node, Map<String, String> environment, InstantSource clock) {
        return Service.start(environment, clock);
    }

    @Override
    boolean remembers() {
        return true;
    }
}
