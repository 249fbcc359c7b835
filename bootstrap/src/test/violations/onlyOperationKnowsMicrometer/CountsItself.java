package dev.latchkey.persistence.session;

import io.micrometer.core.instrument.Metrics;

final class CountsItself {

    void count() {
        Metrics.counter("sessions").increment();
    }
}
