package dev.latchkey.bootstrap;

import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** One node that remembers. */
@Tag("SR-REV-01")
class OneNodeTest extends EveryEndContract {

    @Override
    Map<String, String> settings() {
        return Map.of();
    }

    @Override
    Service another(Service node, Map<String, String> environment, InstantSource clock) {
        return node;
    }

    @Override
    boolean remembers() {
        return true;
    }
}
