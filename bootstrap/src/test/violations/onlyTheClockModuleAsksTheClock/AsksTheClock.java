package dev.latchkey.application.session.internal;

import java.time.Instant;

final class AsksTheClock {

    Instant now() {
        return Instant.now();
    }
}
