package dev.latchkey.application;

import java.time.InstantSource;

class InMemoryLimitsTest extends LimitsContract {

    @Override
    protected Limits limits(InstantSource clock) {
        return new InMemoryLimits(clock);
    }
}
