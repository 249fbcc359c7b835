package dev.latchkey.bootstrap.wiring;

import java.time.InstantSource;

final class MakesAnotherClock {

    InstantSource clock() {
        return InstantSource.system();
    }
}
