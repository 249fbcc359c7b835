package dev.latchkey.bootstrap;

import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** Two nodes that remember nothing. */
@Tag("SR-REV-01")
class WithoutMemoryTest extends EveryEndContract {

    @Override
    Map<String, String> settings() {
        return Map.of("LATCHKEY_COOKIE_CACHE_ENABLED", "false");
    }

    @Override
    Service another(Service node, Map<String, String> environment, InstantSource clock) {
        return Service.start(environment, clock);
    }

    @Override
    boolean remembers() {
        return false;
    }
}
